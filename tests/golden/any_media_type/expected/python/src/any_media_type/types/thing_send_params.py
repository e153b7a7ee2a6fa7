from __future__ import annotations

from typing_extensions import TypedDict


class ThingSendParams(TypedDict, total=False):
    a: int
