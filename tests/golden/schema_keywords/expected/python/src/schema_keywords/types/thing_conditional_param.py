from __future__ import annotations

from typing_extensions import TypedDict


class ThingConditionalParam(TypedDict, total=False):
    country: str

    zip: str

    code: int
