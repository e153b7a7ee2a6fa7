from __future__ import annotations

from typing import TypedDict


class SendRequestMetaParam(TypedDict, total=False):
    a: int
