from __future__ import annotations

from typing import Required, TypedDict


class BoatParam(TypedDict, total=False):
    type: Required[str]

    doors: int
