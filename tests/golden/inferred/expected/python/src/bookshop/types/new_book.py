from __future__ import annotations

from .._models import BaseModel


class NewBook(BaseModel):
    isbn: str

    title: str

    pages: int | None = None
