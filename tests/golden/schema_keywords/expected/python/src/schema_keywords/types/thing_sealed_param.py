from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict


class ThingSealedParam(TypedDict, total=False):
    id: Required[str]

    z: str
