from __future__ import annotations

from typing import Literal

from .._models import BaseModel


class Worker(BaseModel):
    role: Literal["Worker"]

    id: int | None = None

    task: str | None = None
