from __future__ import annotations

from .._models import BaseModel


class Result(BaseModel):
    value: int
