from __future__ import annotations

from typing_extensions import TypedDict


class SendRequestNestedParam(TypedDict, total=False):
    a: int
