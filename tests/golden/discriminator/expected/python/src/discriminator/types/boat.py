from __future__ import annotations

from .._models import BaseModel


class Boat(BaseModel):
    type: str

    doors: int | None = None
