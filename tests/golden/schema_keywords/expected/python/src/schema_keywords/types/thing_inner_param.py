from __future__ import annotations

from typing_extensions import TypedDict


class ThingInnerParam(TypedDict, total=False):
    v: int
