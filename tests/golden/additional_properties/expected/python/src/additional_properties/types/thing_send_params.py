from __future__ import annotations

from typing_extensions import TypedDict

from .thing_both_param import ThingBothParam
from .thing_closed_param import ThingClosedParam
from .value_param import ValueParam


class ThingSendParams(TypedDict, total=False):
    typed: dict[str, ValueParam]

    any: dict[str, object]

    closed: ThingClosedParam

    by_pattern: dict[str, int]

    both: ThingBothParam
