from __future__ import annotations

from typing import TypedDict


class EmptyParam(TypedDict, total=False):
    pass
