from __future__ import annotations

from typing_extensions import TypedDict


class ThingExtraVariant2Param(TypedDict, total=False):
    note: str

    b: int
