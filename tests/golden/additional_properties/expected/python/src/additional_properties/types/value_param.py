from __future__ import annotations

from typing import TypedDict


class ValueParam(TypedDict, total=False):
    x: int
