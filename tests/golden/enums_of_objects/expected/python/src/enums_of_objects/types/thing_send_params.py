from __future__ import annotations

from typing import TypedDict


class ThingSendParams(TypedDict, total=False):
    point: object

    points: object

    kind: object
