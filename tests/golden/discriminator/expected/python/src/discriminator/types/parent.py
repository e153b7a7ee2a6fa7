from __future__ import annotations

from .._models import BaseModel


class Parent(BaseModel):
    role: str

    id: int | None = None
