from __future__ import annotations

from pydantic import Field

from .._models import BaseModel
from .json import Json


class Thing(BaseModel):
    parent: Thing | None = None

    children: list[Thing] | None = None

    by_name: dict[str, Thing] | None = None

    other: Other | None = None

    json_: Json | None = Field(alias="json", default=None)


class Other(BaseModel):
    thing: Thing | None = None
