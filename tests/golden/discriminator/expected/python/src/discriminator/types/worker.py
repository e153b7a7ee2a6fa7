from __future__ import annotations

from .._models import BaseModel


class Worker(BaseModel):
    role: str

    id: int | None = None

    task: str | None = None
