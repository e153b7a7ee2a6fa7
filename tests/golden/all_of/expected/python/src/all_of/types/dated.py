from __future__ import annotations

from datetime import datetime

from .._models import BaseModel


class Dated(BaseModel):
    made: datetime | None = None
