from __future__ import annotations

from typing import TypedDict


class SendRequestSpreadParam(TypedDict, total=False):
    b: int

    c: int
