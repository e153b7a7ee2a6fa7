from __future__ import annotations

from typing_extensions import TypedDict


class OtherParam(TypedDict, total=False):
    x: int
