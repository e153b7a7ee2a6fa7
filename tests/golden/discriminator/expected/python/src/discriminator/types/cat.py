from __future__ import annotations

from .._models import BaseModel


class Cat(BaseModel):
    kind: str

    name: str | None = None
