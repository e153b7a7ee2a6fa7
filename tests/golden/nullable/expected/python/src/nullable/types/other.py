from __future__ import annotations

from .._models import BaseModel


class Other(BaseModel):
    x: int | None = None
