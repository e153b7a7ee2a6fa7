from __future__ import annotations

from typing import TypedDict


class SendRequestDeepParam(TypedDict, total=False):
    a: int
