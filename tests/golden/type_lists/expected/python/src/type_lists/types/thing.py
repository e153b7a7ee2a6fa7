from __future__ import annotations

from .._models import BaseModel


class Thing(BaseModel):
    text: str | None

    value: str | int | bool | None = None

    items: list[int] | str | None = None

    nothing: None = None
