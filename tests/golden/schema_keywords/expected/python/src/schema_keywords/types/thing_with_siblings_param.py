from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict


class ThingWithSiblingsParam(TypedDict, total=False):
    id: Required[str]

    more: Required[int]
