from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from .._inputs import DateTimeInput


class ThingInQueryParams(TypedDict, total=False):
    text: str

    number: float

    flag: bool

    nullable: str | None

    constant: Literal["fixed"]

    choice: Literal["a", 1, True]

    when: DateTimeInput

    any: object

    one_or_more: str | list[str]

    flags: list[bool]

    numbers: list[int]

    ids: list[str]

    filter_a_b: str

    x_y_z: str
