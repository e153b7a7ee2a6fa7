from __future__ import annotations

from typing_extensions import TypedDict


class GetFilterParam(TypedDict, total=False):
    a: int
