from __future__ import annotations

from typing_extensions import TypedDict


class ThingDefsInnerParam(TypedDict, total=False):
    v: int
