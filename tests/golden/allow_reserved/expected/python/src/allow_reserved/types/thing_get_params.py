from __future__ import annotations

from typing import TypedDict


class ThingGetParams(TypedDict, total=False):
    path: str

    paths: list[str]

    plain: str
