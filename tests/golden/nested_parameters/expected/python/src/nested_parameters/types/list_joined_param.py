from __future__ import annotations

from typing_extensions import TypedDict


class ListJoinedParam(TypedDict, total=False):
    p: str

    q: bool
