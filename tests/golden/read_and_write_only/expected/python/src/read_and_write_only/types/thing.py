from __future__ import annotations

from .._models import BaseModel
from .inner import Inner
from .made import Made
from .number import Number
from .part import Part


class Thing(BaseModel):
    number: Number

    made: Made

    part: Part | None = None

    id: str

    name: str | None = None

    inner: Inner | None = None
