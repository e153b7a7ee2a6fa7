from __future__ import annotations

from typing import Literal

from .._models import BaseModel


class Book(BaseModel):
    """A book that is in the shop."""

    isbn: str

    title: str

    pages: int | None = None

    state: Literal["lent", "on_shelf", "sold"]

    lent_to: str | None = None
