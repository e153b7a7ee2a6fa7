from __future__ import annotations

from .._models import BaseModel
from .any_parent import AnyParent
from .implicit import Implicit
from .mapped import Mapped


class Thing(BaseModel):
    pet: Mapped | None = None

    vehicle: Implicit | None = None

    people: list[AnyParent] | None = None
