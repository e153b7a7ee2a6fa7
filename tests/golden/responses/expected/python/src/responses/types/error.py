from __future__ import annotations

from .._models import BaseModel


class Error(BaseModel):
    reason: str | None = None
