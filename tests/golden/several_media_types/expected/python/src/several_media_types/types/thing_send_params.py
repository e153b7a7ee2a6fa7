from __future__ import annotations

from typing import TypedDict


class ThingSendParams(TypedDict, total=False):
    a: int
