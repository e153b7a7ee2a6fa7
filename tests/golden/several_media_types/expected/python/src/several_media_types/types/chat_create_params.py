from __future__ import annotations

from typing import TypedDict


class ChatCreateParams(TypedDict, total=False):
    stream: bool
