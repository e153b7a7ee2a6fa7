from __future__ import annotations

from typing import TypedDict


class GetSpaceDelimitedObjectParam(TypedDict, total=False):
    r: int

    g: int
