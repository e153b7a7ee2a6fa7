from __future__ import annotations

from .._models import BaseModel


class GetResponse(BaseModel):
    a: int | None = None
