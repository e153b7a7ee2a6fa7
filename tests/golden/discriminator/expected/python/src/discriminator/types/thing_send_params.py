from __future__ import annotations

from typing import TypedDict

from .implicit_param import ImplicitParam
from .mapped_param import MappedParam
from .parent_param import ParentParam


class ThingSendParams(TypedDict, total=False):
    pet: MappedParam

    vehicle: ImplicitParam

    people: list[ParentParam]
