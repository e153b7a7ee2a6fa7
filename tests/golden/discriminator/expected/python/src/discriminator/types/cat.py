from __future__ import annotations

from typing import Literal

from .._models import BaseModel


class Cat(BaseModel):
    kind: Literal["meow", "purr"]

    name: str | None = None
