from __future__ import annotations

from .._models import BaseModel


class ThingDependent(BaseModel):
    card: str | None = None

    address: str | None = None
