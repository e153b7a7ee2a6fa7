from __future__ import annotations

from typing import TypedDict


class ThingExtraVariant2Param(TypedDict, total=False):
    note: str

    b: int
