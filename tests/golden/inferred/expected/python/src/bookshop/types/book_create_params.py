from __future__ import annotations

from typing import Required, TypedDict


class BookCreateParams(TypedDict, total=False):
    isbn: Required[str]

    title: Required[str]

    pages: int
