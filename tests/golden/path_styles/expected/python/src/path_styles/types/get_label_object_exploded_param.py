from __future__ import annotations

from typing import TypedDict


class GetLabelObjectExplodedParam(TypedDict, total=False):
    r: int

    g: int
