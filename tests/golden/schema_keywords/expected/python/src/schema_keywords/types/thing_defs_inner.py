from __future__ import annotations

from .._models import BaseModel


class ThingDefsInner(BaseModel):
    v: int | None = None
