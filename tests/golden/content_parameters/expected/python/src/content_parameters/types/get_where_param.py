from __future__ import annotations

from typing import TypedDict


class GetWhereParam(TypedDict, total=False):
    b: list[str]
