from __future__ import annotations

from typing_extensions import TypedDict


class ThingPatternsParam(TypedDict, total=False):
    pass
