from __future__ import annotations

from .._models import BaseModel


class Thing(BaseModel):
    point: object | None = None

    points: object | None = None

    kind: object | None = None
