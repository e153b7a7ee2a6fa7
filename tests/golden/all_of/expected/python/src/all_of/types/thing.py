from __future__ import annotations

from datetime import datetime

from .._models import BaseModel
from .named import Named


class Thing(BaseModel):
    """A thing with parts."""

    name: str
    """From a part."""

    made: datetime | None = None

    size: int

    label: Named | None = None
    """One part is a reference with words about it."""
