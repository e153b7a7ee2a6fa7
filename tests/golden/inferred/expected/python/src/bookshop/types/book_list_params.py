from __future__ import annotations

from typing_extensions import TypedDict


class BookListParams(TypedDict, total=False):
    author: str
    """Only books by this author."""
