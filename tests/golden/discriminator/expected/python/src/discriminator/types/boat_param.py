from __future__ import annotations

from typing import Literal, Required

from typing_extensions import TypedDict


class BoatParam(TypedDict, total=False):
    type: Required[Literal["Boat"]]

    doors: int
