from __future__ import annotations

from .._models import BaseModel


class Car(BaseModel):
    type: str

    doors: int | None = None
