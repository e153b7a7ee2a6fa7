from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict


class ParentParam(TypedDict, total=False):
    role: Required[str]

    id: int
