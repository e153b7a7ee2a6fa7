from __future__ import annotations

from .._models import BaseModel


class Value(BaseModel):
    x: int | None = None
