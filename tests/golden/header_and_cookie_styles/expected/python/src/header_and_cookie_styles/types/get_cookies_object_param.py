from __future__ import annotations

from typing import TypedDict


class GetCookiesObjectParam(TypedDict, total=False):
    r: int

    g: int
