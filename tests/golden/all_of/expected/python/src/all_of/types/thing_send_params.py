from __future__ import annotations

from typing import Required, TypedDict

from .._types import DateTimeInput
from .named_param import NamedParam


class ThingSendParams(TypedDict, total=False):
    name: Required[str]
    """From a part."""

    size: Required[int]

    made: DateTimeInput

    label: NamedParam
    """One part is a reference with words about it."""
