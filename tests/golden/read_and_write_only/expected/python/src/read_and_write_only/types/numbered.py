from __future__ import annotations

from .._models import BaseModel


class Numbered(BaseModel):
    serial: str
