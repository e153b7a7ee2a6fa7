from __future__ import annotations

from .._models import BaseModel


class Part(BaseModel):
    serial: str

    size: int | None = None
