from __future__ import annotations

import builtins as _builtins

from typing_extensions import TypedDict

from .._inputs import DateTimeInput


class ThingInHeadersParams(TypedDict, total=False):
    x_text: str

    x_number: int

    x_flag: bool

    x_when: DateTimeInput

    x_list: _builtins.list[int]

    text: str

    number: int

    list: _builtins.list[str]
