from __future__ import annotations

from typing_extensions import TypedDict


class SendRequestSpreadParam(TypedDict, total=False):
    b: int

    c: int
