from __future__ import annotations

from typing_extensions import TypedDict


class SendRequestMetaParam(TypedDict, total=False):
    a: int
