from __future__ import annotations

from typing import Literal

from .._models import BaseModel


class Manager(BaseModel):
    role: Literal["boss"]

    id: int | None = None

    reports: int | None = None
