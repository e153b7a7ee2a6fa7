from __future__ import annotations

from typing_extensions import TypedDict


class ChatCreateParams(TypedDict, total=False):
    stream: bool
