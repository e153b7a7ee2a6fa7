from __future__ import annotations

from typing_extensions import TypedDict

from .._inputs import DateInput, DateTimeInput


class ThingSendParams(TypedDict, total=False):
    at: DateTimeInput

    day: DateInput

    clock: str

    id: str

    link: str

    mail: str

    data: str

    encoded: str

    amount: str

    big: int

    small: float

    odd: str

    days: list[DateInput]
