from __future__ import annotations

from typing import TypedDict


class SubscriptionSubscribeParams(TypedDict, total=False):
    url: str
