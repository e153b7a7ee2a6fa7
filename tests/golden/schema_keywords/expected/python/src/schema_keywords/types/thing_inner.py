from __future__ import annotations

from .._models import BaseModel


class ThingInner(BaseModel):
    v: int | None = None
