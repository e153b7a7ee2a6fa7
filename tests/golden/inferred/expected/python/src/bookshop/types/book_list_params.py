from __future__ import annotations

from typing import TypedDict


class BookListParams(TypedDict, total=False):
    author: str
    """Only books by this author."""
