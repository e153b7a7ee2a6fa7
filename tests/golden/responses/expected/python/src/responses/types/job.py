from __future__ import annotations

from .._models import BaseModel


class Job(BaseModel):
    job: str
