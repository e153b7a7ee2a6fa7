from __future__ import annotations

from typing_extensions import TypedDict


class InnerParam(TypedDict, total=False):
    secret: str

    note: str
