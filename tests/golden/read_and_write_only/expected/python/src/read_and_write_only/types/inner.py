from __future__ import annotations

from .._models import BaseModel


class Inner(BaseModel):
    id: int | None = None

    note: str | None = None
