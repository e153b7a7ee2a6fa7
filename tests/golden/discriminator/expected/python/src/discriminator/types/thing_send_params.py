from __future__ import annotations

from typing_extensions import TypedDict

from .any_parent_param import AnyParentParam
from .implicit_param import ImplicitParam
from .mapped_param import MappedParam


class ThingSendParams(TypedDict, total=False):
    pet: MappedParam

    vehicle: ImplicitParam

    people: list[AnyParentParam]
