from __future__ import annotations

import builtins as _builtins
from typing import Literal

from .._models import BaseModel
from .other import Other


class Thing(BaseModel):
    text: str | None

    other: Other | None

    list: _builtins.list[int | None] | None = None

    level: Literal["low", "high"] | None = None
