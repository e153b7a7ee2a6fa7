from __future__ import annotations

from typing_extensions import TypedDict

from .get_where_param import GetWhereParam


class ThingRetrieveParams(TypedDict, total=False):
    where: GetWhereParam

    text: str

    odd: dict[str, object]

    x_context: dict[str, object]

    state: dict[str, object]
