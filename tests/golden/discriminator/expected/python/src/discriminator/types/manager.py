from __future__ import annotations

from .._models import BaseModel


class Manager(BaseModel):
    role: str

    id: int | None = None

    reports: int | None = None
