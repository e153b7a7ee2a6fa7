from __future__ import annotations

from typing_extensions import TypedDict


class 駅駅を取得Params(TypedDict, total=False):
    имя: str

    नाम: str

    größe: int

    query: str
