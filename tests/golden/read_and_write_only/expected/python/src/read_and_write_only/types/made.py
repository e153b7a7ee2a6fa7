from __future__ import annotations

from .._models import BaseModel


class Made(BaseModel):
    by: str
