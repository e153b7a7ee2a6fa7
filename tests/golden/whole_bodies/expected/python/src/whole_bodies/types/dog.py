from __future__ import annotations

from typing import Literal

from .._models import BaseModel


class Dog(BaseModel):
    kind: Literal["dog"]
