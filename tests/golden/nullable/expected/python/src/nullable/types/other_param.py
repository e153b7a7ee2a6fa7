from __future__ import annotations

from typing import TypedDict


class OtherParam(TypedDict, total=False):
    x: int
