from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict

from .circle_param import CircleParam
from .square_param import SquareParam
from .thing_extra_variant1_param import ThingExtraVariant1Param
from .thing_extra_variant2_param import ThingExtraVariant2Param


class ThingSendParams(TypedDict, total=False):
    id: Required[str | int]

    shape: CircleParam | SquareParam | None

    parts: list[str | CircleParam]

    extra: ThingExtraVariant1Param | ThingExtraVariant2Param
