from __future__ import annotations

from typing_extensions import TypedDict


class ThingClosedParam(TypedDict, total=False):
    a: str
