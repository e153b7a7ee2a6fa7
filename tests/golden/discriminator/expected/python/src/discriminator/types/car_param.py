from __future__ import annotations

from typing import Literal, Required

from typing_extensions import TypedDict


class CarParam(TypedDict, total=False):
    type: Required[Literal["Car"]]

    doors: int
