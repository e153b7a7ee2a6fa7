from __future__ import annotations

from typing import Required, TypedDict


class CatParam(TypedDict, total=False):
    kind: Required[str]

    name: str
