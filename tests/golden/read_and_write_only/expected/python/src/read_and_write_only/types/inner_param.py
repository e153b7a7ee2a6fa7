from __future__ import annotations

from typing import TypedDict


class InnerParam(TypedDict, total=False):
    secret: str

    note: str
