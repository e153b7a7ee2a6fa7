from __future__ import annotations

from typing_extensions import TypedDict


class GetDeepParam(TypedDict, total=False):
    r: int

    g: int
