from __future__ import annotations

import builtins as _builtins
from typing import Literal

from .._models import BaseModel
from .thing_conditional import ThingConditional
from .thing_dependent import ThingDependent
from .thing_inner import ThingInner
from .thing_patterns import ThingPatterns
from .thing_sealed import ThingSealed
from .thing_with_siblings import ThingWithSiblings


class Thing(BaseModel):
    pair: list[str | int] | None = None

    row: list[str | int | bool] | None = None

    nothing_in_it: list[_builtins.object] | None = None

    text: Literal["s"] | None = None

    number: float | None = None

    flag: Literal[False] | None = None

    nothing: None = None

    object: _builtins.object | None = None

    inner: ThingInner | None = None

    with_siblings: ThingWithSiblings | None = None

    sealed: ThingSealed | None = None

    conditional: ThingConditional | None = None

    dependent: ThingDependent | None = None

    names: dict[str, int] | None = None

    patterns: ThingPatterns | None = None

    but: _builtins.object | None = None

    always: _builtins.object | None = None

    encoded: str | None = None

    embedded: str | None = None

    raw: str | None = None

    time: str | None = None

    duration: str | None = None
