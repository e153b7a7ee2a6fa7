from __future__ import annotations

from datetime import date

from pydantic import Field

from .._models import BaseModel


class Model1Thing(BaseModel):
    value: str | None = Field(alias="", default=None)

    value_: str | None = Field(alias=" ", default=None)

    field_123: str | None = Field(alias="123", default=None)

    id: str | None = Field(alias="@id", default=None)

    date_2: date | None = Field(alias="date", default=None)

    date_3: str | None = Field(alias="date_", default=None)

    private: str | None = Field(alias="_private", default=None)

    proto: str | None = Field(alias="__proto__", default=None)
