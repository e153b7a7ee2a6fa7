from __future__ import annotations

from typing_extensions import TypedDict


class OrderPayParams(TypedDict, total=False):
    idempotency_key: str
