from __future__ import annotations

from typing import Required, TypedDict


class DogParam(TypedDict, total=False):
    kind: Required[str]

    name: str
