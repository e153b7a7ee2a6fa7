from __future__ import annotations

from .._models import BaseModel


class ThingSealed(BaseModel):
    id: str

    z: str | None = None
