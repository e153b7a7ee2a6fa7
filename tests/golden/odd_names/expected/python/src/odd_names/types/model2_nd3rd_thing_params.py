from __future__ import annotations

from typing_extensions import TypedDict


class Model2Nd3rdThingParams(TypedDict, total=False):
    query: str

    query_: str

    n1st: str
