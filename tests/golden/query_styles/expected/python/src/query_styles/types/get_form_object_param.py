from __future__ import annotations

from typing import TypedDict


class GetFormObjectParam(TypedDict, total=False):
    r: int

    g: int
