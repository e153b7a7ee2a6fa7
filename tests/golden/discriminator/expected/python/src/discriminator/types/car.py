from __future__ import annotations

from typing import Literal

from .._models import BaseModel


class Car(BaseModel):
    type: Literal["Car"]

    doors: int | None = None
