from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict


class ThingSendParams(TypedDict, total=False):
    name: Required[str]

    count: int

    tags: list[str]

    on: bool
