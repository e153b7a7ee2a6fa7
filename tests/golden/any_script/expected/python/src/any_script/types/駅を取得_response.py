from __future__ import annotations

from pydantic import Field

from .._models import BaseModel


class 駅を取得Response(BaseModel):
    名前: str | None = None

    שם: str | None = None

    é_t_é: int | None = Field(alias="été", default=None)
