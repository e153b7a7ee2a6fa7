from __future__ import annotations

from typing import TypedDict


class GetFilterParam(TypedDict, total=False):
    a: int
