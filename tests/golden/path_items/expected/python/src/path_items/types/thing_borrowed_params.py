from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class ThingBorrowedParams(TypedDict, total=False):
    kind: Literal["a", "b"]
