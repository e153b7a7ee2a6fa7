from __future__ import annotations

from typing import Required, TypedDict


class ParentParam(TypedDict, total=False):
    role: Required[str]

    id: int
