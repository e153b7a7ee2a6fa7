from __future__ import annotations

from typing_extensions import TypedDict


class EmptyParam(TypedDict, total=False):
    pass
