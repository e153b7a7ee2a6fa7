from __future__ import annotations

from typing_extensions import TypedDict


class ThingRetrieveParams(TypedDict, total=False):
    query_id: str

    query_user_id2: str

    user_id: str

    query_user_id: str

    header_id: str
