from __future__ import annotations

from .._models import BaseModel


class Order(BaseModel):
    id: str
