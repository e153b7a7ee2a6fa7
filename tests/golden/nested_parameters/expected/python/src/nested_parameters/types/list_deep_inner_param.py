from __future__ import annotations

from typing_extensions import TypedDict


class ListDeepInnerParam(TypedDict, total=False):
    b: int
