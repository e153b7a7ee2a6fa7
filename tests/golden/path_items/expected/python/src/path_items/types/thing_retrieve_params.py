from __future__ import annotations

from typing_extensions import TypedDict


class ThingRetrieveParams(TypedDict, total=False):
    verbose: str
