from __future__ import annotations

from .._models import BaseModel


class Square(BaseModel):
    side: float
