from __future__ import annotations

from .._models import BaseModel


class VeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLon52936dc5(
    BaseModel
):
    a: str | None = None
