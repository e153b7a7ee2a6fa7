from __future__ import annotations

from typing import TypedDict


class SendRequestNestedParam(TypedDict, total=False):
    a: int
