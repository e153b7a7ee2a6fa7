from __future__ import annotations

from pydantic import Field

from .._models import BaseModel


class ThingBoth(BaseModel):
    known: str | None = None

    __pydantic_extra__: dict[str, int] = Field(init=False)
