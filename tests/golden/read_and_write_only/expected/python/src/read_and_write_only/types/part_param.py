from __future__ import annotations

from typing_extensions import TypedDict


class PartParam(TypedDict, total=False):
    size: int
