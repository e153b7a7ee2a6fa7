from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict


class BookCreateParams(TypedDict, total=False):
    isbn: Required[str]

    title: Required[str]

    pages: int
