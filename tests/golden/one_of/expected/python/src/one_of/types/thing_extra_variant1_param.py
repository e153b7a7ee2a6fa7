from __future__ import annotations

from typing import TypedDict


class ThingExtraVariant1Param(TypedDict, total=False):
    note: str

    a: int
