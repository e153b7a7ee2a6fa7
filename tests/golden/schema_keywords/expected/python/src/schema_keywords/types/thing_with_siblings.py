from __future__ import annotations

from .._models import BaseModel


class ThingWithSiblings(BaseModel):
    id: str

    more: int
