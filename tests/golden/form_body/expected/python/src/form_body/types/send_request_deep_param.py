from __future__ import annotations

from typing_extensions import TypedDict


class SendRequestDeepParam(TypedDict, total=False):
    a: int
