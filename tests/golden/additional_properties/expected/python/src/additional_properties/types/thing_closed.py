from __future__ import annotations

from .._models import BaseModel


class ThingClosed(BaseModel):
    a: str | None = None
