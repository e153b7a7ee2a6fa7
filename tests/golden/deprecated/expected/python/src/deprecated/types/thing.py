from __future__ import annotations

from .._models import BaseModel
from .part import Part
from .size import Size


class Thing(BaseModel):
    """Deprecated."""

    a: int | None = None
    """Deprecated."""

    size: Size | None = None

    part: Part | None = None
