from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict


class ThingSendParams(TypedDict, total=False):
    text: Required[str | None]

    value: str | int | bool

    items: list[int] | str | None

    nothing: None
