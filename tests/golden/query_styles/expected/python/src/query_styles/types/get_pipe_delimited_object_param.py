from __future__ import annotations

from typing import TypedDict


class GetPipeDelimitedObjectParam(TypedDict, total=False):
    r: int

    g: int
