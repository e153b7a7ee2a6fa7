from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

from .._paging import AsyncPage, Items, SyncPage

T = TypeVar("T")


class SyncPageCursor(SyncPage[T], Generic[T]):
    """A page of a list that goes on at ``next_page``."""

    data: Items[T]
    next_page: str | None = None

    def _items(self) -> list[T]:
        return self.data

    def _next(self) -> Mapping[str, object]:
        return {"page": self.next_page}


class AsyncPageCursor(AsyncPage[T], Generic[T]):
    """A page of a list that goes on at ``next_page``."""

    data: Items[T]
    next_page: str | None = None

    def _items(self) -> list[T]:
        return self.data

    def _next(self) -> Mapping[str, object]:
        return {"page": self.next_page}
