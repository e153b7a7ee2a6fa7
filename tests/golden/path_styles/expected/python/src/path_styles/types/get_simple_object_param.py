from __future__ import annotations

from typing import TypedDict


class GetSimpleObjectParam(TypedDict, total=False):
    r: int

    g: int
