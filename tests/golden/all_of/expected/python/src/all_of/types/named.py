from __future__ import annotations

from .._models import BaseModel


class Named(BaseModel):
    name: str
    """From a part."""
