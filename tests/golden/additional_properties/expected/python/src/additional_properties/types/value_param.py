from __future__ import annotations

from typing_extensions import TypedDict


class ValueParam(TypedDict, total=False):
    x: int
