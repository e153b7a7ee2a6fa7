from __future__ import annotations

from typing import TypedDict


class GetXObjectExplodedParam(TypedDict, total=False):
    r: int

    g: int
