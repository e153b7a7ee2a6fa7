from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict

from .._inputs import DateTimeInput
from .named_param import NamedParam


class ThingSendParams(TypedDict, total=False):
    name: Required[str]
    """From a part."""

    size: Required[int]

    made: DateTimeInput

    label: NamedParam
    """One part is a reference with words about it."""
