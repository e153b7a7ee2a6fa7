from __future__ import annotations

from typing import Literal, Required

from typing_extensions import TypedDict

from .color import Color


class ThingSendParams(TypedDict, total=False):
    color: Required[Color]

    kind: Required[Literal["thing"]]

    version: Literal[2]

    exact: Literal[True]

    size: Literal[1, 2, 3]

    ratio: float

    mixed: Literal["one", 2, True] | float | None

    single: Literal["only"]

    colors: list[Color]
