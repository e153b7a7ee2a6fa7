from __future__ import annotations

from .._models import BaseModel


class Event(BaseModel):
    n: int
