from __future__ import annotations

from typing import TypedDict

from .get_where_param import GetWhereParam


class ThingGetParams(TypedDict, total=False):
    where: GetWhereParam

    text: str

    x_context: dict[str, object]

    state: dict[str, object]
