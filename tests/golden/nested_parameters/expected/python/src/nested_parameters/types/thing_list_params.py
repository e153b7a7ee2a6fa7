from __future__ import annotations

from typing_extensions import TypedDict

from .filter_param import FilterParam
from .list_deep_param import ListDeepParam
from .list_joined_param import ListJoinedParam


class ThingListParams(TypedDict, total=False):
    deep: ListDeepParam

    map: dict[str, str]

    filter: FilterParam

    spread: dict[str, str]

    joined: ListJoinedParam

    json: FilterParam
