from __future__ import annotations

from typing_extensions import TypedDict

from .get_x_object_exploded_param import GetXObjectExplodedParam
from .get_x_object_param import GetXObjectParam


class HeaderRetrieveParams(TypedDict, total=False):
    x_value: str

    x_list: list[str]

    x_object: GetXObjectParam

    x_value_exploded: str

    x_list_exploded: list[str]

    x_object_exploded: GetXObjectExplodedParam
