from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict


class SquareParam(TypedDict, total=False):
    side: Required[float]
