from __future__ import annotations

import builtins as _builtins
from typing import Literal

from typing_extensions import TypedDict

from .thing_conditional_param import ThingConditionalParam
from .thing_dependent_param import ThingDependentParam
from .thing_inner_param import ThingInnerParam
from .thing_patterns_param import ThingPatternsParam
from .thing_sealed_param import ThingSealedParam
from .thing_with_siblings_param import ThingWithSiblingsParam


class ThingSendParams(TypedDict, total=False):
    pair: list[str | int]

    row: list[str | int | bool]

    nothing_in_it: list[_builtins.object]

    text: Literal["s"]

    number: float

    flag: Literal[False]

    nothing: None

    object: _builtins.object

    inner: ThingInnerParam

    with_siblings: ThingWithSiblingsParam

    sealed: ThingSealedParam

    conditional: ThingConditionalParam

    dependent: ThingDependentParam

    names: dict[str, int]

    patterns: ThingPatternsParam

    but: _builtins.object

    always: _builtins.object

    encoded: str

    embedded: str

    raw: str

    time: str

    duration: str
