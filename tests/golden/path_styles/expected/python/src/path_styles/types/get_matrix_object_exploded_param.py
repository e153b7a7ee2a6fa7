from __future__ import annotations

from typing import TypedDict


class GetMatrixObjectExplodedParam(TypedDict, total=False):
    r: int

    g: int
