from __future__ import annotations

from datetime import date, datetime

from .._models import BaseModel


class Thing(BaseModel):
    at: datetime | None = None

    day: date | None = None

    clock: str | None = None

    id: str | None = None

    link: str | None = None

    mail: str | None = None

    data: str | None = None

    encoded: str | None = None

    amount: str | None = None

    big: int | None = None

    small: float | None = None

    odd: str | None = None

    days: list[date] | None = None
