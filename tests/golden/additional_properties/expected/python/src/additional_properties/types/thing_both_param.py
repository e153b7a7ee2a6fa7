from __future__ import annotations

from typing_extensions import TypedDict


class ThingBothParam(TypedDict, total=False, extra_items="int"):
    known: str
