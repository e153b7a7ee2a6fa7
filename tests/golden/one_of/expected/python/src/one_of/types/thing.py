from __future__ import annotations

from .._models import BaseModel
from .circle import Circle
from .square import Square
from .thing_extra_variant1 import ThingExtraVariant1
from .thing_extra_variant2 import ThingExtraVariant2


class Thing(BaseModel):
    id: str | int

    shape: Circle | Square | None = None

    parts: list[str | Circle] | None = None

    extra: ThingExtraVariant1 | ThingExtraVariant2 | None = None
