from __future__ import annotations

from typing_extensions import TypedDict


class ThingDependentParam(TypedDict, total=False):
    card: str

    address: str
