from __future__ import annotations

from typing import TypedDict


class GetFormObjectExplodedParam(TypedDict, total=False):
    r: int

    g: int
