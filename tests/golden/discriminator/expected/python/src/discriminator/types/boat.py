from __future__ import annotations

from typing import Literal

from .._models import BaseModel


class Boat(BaseModel):
    type: Literal["Boat"]

    doors: int | None = None
