"""Answers that arrive item by item: server-sent events, and lines of JSON."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from types import TracebackType
from typing import Any, Generic, Literal, Self, TypeVar

import httpx2

from ._decode import json_decoder
from ._errors import connection_error

T = TypeVar("T")

StreamKind = Literal["events", "lines"]

_END = "[DONE]"  # how many APIs end a stream of events


class Stream(Generic[T]):
    """Items as they arrive; each comes once. ``with`` gives the connection back at its end."""

    def __init__(
        self, response: httpx2.Response, kind: StreamKind, wanted: Any, strict: bool
    ) -> None:
        self.response = response
        self._kind: StreamKind = kind
        self._item = _item_decoder(response, wanted, strict)
        self._items = self._iterate()

    def __iter__(self) -> Iterator[T]:
        return self._items

    def __next__(self) -> T:
        return next(self._items)

    def _iterate(self) -> Iterator[T]:
        try:
            for text in self._texts():
                if text == _END:
                    break
                if text.strip():
                    yield self._item(text)
        except httpx2.HTTPError as error:
            raise connection_error(error, self.response.request) from error
        finally:
            self.response.close()

    def _texts(self) -> Iterator[str]:
        if self._kind == "lines":
            return self.response.iter_lines()
        return (event.data for event in httpx2.EventSource(self.response))

    def close(self) -> None:
        """Give the connection back, whatever is still to come."""
        self.response.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class AsyncStream(Generic[T]):
    """Items as they arrive; each comes once. ``async with`` gives the connection back."""

    def __init__(
        self, response: httpx2.Response, kind: StreamKind, wanted: Any, strict: bool
    ) -> None:
        self.response = response
        self._kind: StreamKind = kind
        self._item = _item_decoder(response, wanted, strict)
        self._items = self._iterate()

    def __aiter__(self) -> AsyncIterator[T]:
        return self._items

    async def __anext__(self) -> T:
        return await anext(self._items)

    async def _iterate(self) -> AsyncIterator[T]:
        try:
            async for text in self._texts():
                if text == _END:
                    break
                if text.strip():
                    yield self._item(text)
        except httpx2.HTTPError as error:
            raise connection_error(error, self.response.request) from error
        finally:
            await self.response.aclose()

    async def _texts(self) -> AsyncIterator[str]:
        if self._kind == "lines":
            async for line in self.response.aiter_lines():
                yield line
        else:
            async for event in httpx2.EventSource(self.response):
                yield event.data

    async def close(self) -> None:
        """Give the connection back, whatever is still to come."""
        await self.response.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()


def _item_decoder(response: httpx2.Response, wanted: Any, strict: bool) -> Callable[[str], Any]:
    if wanted is str:
        return lambda text: text
    of_json = json_decoder(wanted)
    return lambda text: of_json(text.encode(), response, strict)
