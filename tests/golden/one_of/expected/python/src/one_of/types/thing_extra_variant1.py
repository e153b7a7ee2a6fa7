from __future__ import annotations

from .._models import BaseModel


class ThingExtraVariant1(BaseModel):
    note: str | None = None

    a: int | None = None
