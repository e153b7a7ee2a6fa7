from __future__ import annotations

from .._models import BaseModel


class Thing(BaseModel):
    id: str | None = None

    next: Thing | None = None
