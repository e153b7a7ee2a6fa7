from __future__ import annotations

from .._models import BaseModel
from .book import Book


class BookList(BaseModel):
    data: list[Book]
