from __future__ import annotations

from .._models import BaseModel


class ThingConditional(BaseModel):
    country: str | None = None

    zip: str | None = None

    code: int | None = None
