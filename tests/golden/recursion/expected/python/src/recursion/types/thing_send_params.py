from __future__ import annotations

from typing_extensions import TypedDict

from .json_param import JsonParam
from .thing_param import OtherParam, ThingParam


class ThingSendParams(TypedDict, total=False):
    parent: ThingParam

    children: list[ThingParam]

    by_name: dict[str, ThingParam]

    other: OtherParam

    json: JsonParam
