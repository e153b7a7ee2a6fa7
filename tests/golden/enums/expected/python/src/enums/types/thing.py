from __future__ import annotations

from typing import Literal

from .._models import BaseModel
from .color import Color


class Thing(BaseModel):
    color: Color

    kind: Literal["thing"]

    version: Literal[2] | None = None

    exact: Literal[True] | None = None

    size: Literal[1, 2, 3] | None = None

    ratio: float | None = None

    mixed: Literal["one", 2, True] | float | None = None

    single: Literal["only"] | None = None

    colors: list[Color] | None = None
