from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict


class CircleParam(TypedDict, total=False):
    radius: Required[float]
