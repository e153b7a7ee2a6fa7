from __future__ import annotations

from .._models import BaseModel


class ThingExtraVariant2(BaseModel):
    note: str | None = None

    b: int | None = None
