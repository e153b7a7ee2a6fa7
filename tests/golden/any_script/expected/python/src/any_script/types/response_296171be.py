from __future__ import annotations

from .._models import BaseModel


class 駅を取得Response(BaseModel):
    名前: str | None = None

    שם: str | None = None

    été: int | None = None
