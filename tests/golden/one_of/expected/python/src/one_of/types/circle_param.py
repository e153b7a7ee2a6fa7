from __future__ import annotations

from typing import Required, TypedDict


class CircleParam(TypedDict, total=False):
    radius: Required[float]
