from __future__ import annotations

from .._models import BaseModel


class THING(BaseModel):
    b: str | None = None
