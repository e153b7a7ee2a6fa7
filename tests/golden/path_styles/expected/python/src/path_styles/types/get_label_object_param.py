from __future__ import annotations

from typing_extensions import TypedDict


class GetLabelObjectParam(TypedDict, total=False):
    r: int

    g: int
