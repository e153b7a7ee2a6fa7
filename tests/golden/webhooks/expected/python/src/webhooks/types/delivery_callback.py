from __future__ import annotations

from datetime import datetime

from .._models import BaseModel


class DeliveryCallback(BaseModel):
    at: datetime | None = None
