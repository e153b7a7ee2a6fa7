from __future__ import annotations

from typing import Required, TypedDict


class CarParam(TypedDict, total=False):
    type: Required[str]

    doors: int
