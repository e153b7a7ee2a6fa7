from __future__ import annotations

from typing import TypedDict


class VendorSendParams(TypedDict, total=False):
    a: int | None
