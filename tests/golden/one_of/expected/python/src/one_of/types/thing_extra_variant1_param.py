from __future__ import annotations

from typing_extensions import TypedDict


class ThingExtraVariant1Param(TypedDict, total=False):
    note: str

    a: int
