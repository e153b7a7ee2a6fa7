from __future__ import annotations

from .._models import BaseModel
from .implicit import Implicit
from .mapped import Mapped
from .parent import Parent


class Thing(BaseModel):
    pet: Mapped | None = None

    vehicle: Implicit | None = None

    people: list[Parent] | None = None
