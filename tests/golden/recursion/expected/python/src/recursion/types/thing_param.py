from __future__ import annotations

from typing_extensions import TypedDict

from .json_param import JsonParam


class ThingParam(TypedDict, total=False):
    parent: ThingParam

    children: list[ThingParam]

    by_name: dict[str, ThingParam]

    other: OtherParam

    json: JsonParam


class OtherParam(TypedDict, total=False):
    thing: ThingParam
