from __future__ import annotations

from .._models import BaseModel


class Line(BaseModel):
    n: int
