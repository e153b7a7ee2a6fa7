from __future__ import annotations

from .._models import BaseModel
from .thing_both import ThingBoth
from .thing_closed import ThingClosed
from .value import Value


class Thing(BaseModel):
    typed: dict[str, Value] | None = None

    any: dict[str, object] | None = None

    closed: ThingClosed | None = None

    by_pattern: dict[str, int] | None = None

    both: ThingBoth | None = None
