from __future__ import annotations

from typing import TypedDict


class GetSimpleObjectExplodedParam(TypedDict, total=False):
    r: int

    g: int
