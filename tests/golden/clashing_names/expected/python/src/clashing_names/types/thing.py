from __future__ import annotations

from .._models import BaseModel


class Thing(BaseModel):
    a: str | None = None
