from __future__ import annotations

from typing_extensions import TypedDict


class GetWhereParam(TypedDict, total=False):
    b: list[str]
