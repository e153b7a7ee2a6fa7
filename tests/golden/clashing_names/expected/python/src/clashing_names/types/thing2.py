from __future__ import annotations

from pydantic import Field

from .._models import BaseModel


class Thing2(BaseModel):
    user_id_2: str | None = Field(alias="userId", default=None)

    user_id: str | None = None

    user_id_: str | None = Field(alias="UserID", default=None)

    user_id_3: str | None = Field(alias="user__id", default=None)
