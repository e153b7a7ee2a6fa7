from __future__ import annotations

from typing import Literal, Required

from typing_extensions import TypedDict


class DogParam(TypedDict, total=False):
    kind: Required[Literal["dog"]]
