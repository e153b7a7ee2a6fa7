from __future__ import annotations

from typing import TypedDict


class ThingClosedParam(TypedDict, total=False):
    a: str
