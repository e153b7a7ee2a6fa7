from __future__ import annotations

from typing_extensions import TypedDict


class SubscriptionSubscribeParams(TypedDict, total=False):
    url: str
