from __future__ import annotations

from typing_extensions import TypedDict


class VendorSendParams(TypedDict, total=False):
    a: int | None
