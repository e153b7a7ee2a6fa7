from __future__ import annotations

from .._models import BaseModel


class SendResponse(BaseModel):
    a: int | None = None
