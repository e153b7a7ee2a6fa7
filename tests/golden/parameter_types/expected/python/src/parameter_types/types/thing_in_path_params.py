from __future__ import annotations

import builtins as _builtins
from typing import Required

from typing_extensions import TypedDict

from .._inputs import DateInput


class ThingInPathParams(TypedDict, total=False):
    text: Required[str]

    number: Required[float]

    date: Required[DateInput]

    list: Required[_builtins.list[str]]

    flag: Required[bool]
