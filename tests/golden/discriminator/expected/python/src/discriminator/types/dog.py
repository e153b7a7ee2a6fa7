from __future__ import annotations

from .._models import BaseModel


class Dog(BaseModel):
    kind: str

    name: str | None = None
