from __future__ import annotations

from .._models import BaseModel


class Thing(BaseModel):
    name: str

    count: int | None = None

    tags: list[str] | None = None

    on: bool | None = None
