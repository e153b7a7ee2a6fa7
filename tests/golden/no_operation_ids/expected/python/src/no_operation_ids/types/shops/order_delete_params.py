from __future__ import annotations

from typing import Required, TypedDict


class OrderDeleteParams(TypedDict, total=False):
    shop_id: Required[str]
