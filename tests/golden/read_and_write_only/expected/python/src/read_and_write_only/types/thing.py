from __future__ import annotations

from .._models import BaseModel
from .inner import Inner


class Thing(BaseModel):
    id: str

    name: str | None = None

    inner: Inner | None = None
