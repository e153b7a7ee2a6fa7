from __future__ import annotations

from typing import TypedDict


class 駅駅を取得Params(TypedDict, total=False):
    имя: str

    नाम: str

    gr_öß_e: int

    query: str
