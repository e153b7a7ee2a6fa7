from __future__ import annotations

from typing import Literal, Required

from typing_extensions import TypedDict


class CatParam(TypedDict, total=False):
    kind: Required[Literal["meow", "purr"]]

    name: str
