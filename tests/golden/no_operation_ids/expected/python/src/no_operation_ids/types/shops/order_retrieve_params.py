from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict


class OrderRetrieveParams(TypedDict, total=False):
    shop_id: Required[str]
