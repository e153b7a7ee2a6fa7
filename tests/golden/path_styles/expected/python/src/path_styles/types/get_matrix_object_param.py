from __future__ import annotations

from typing import TypedDict


class GetMatrixObjectParam(TypedDict, total=False):
    r: int

    g: int
