from __future__ import annotations

from .._models import BaseModel


class ChatResponse(BaseModel):
    text: str | None = None
