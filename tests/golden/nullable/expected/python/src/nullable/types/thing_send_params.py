from __future__ import annotations

import builtins as _builtins
from typing import Literal, Required

from typing_extensions import TypedDict

from .other_param import OtherParam


class ThingSendParams(TypedDict, total=False):
    text: Required[str | None]

    other: Required[OtherParam | None]

    list: _builtins.list[int | None] | None

    level: Literal["low", "high"] | None
