from __future__ import annotations

from typing import TypedDict


class GetLabelObjectParam(TypedDict, total=False):
    r: int

    g: int
