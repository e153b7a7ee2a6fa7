"""Answers that arrive item by item: server-sent events, and lines of JSON."""

from __future__ import annotations

import re
from codecs import getincrementaldecoder
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from types import TracebackType
from typing import Any, Generic, Literal, Self, TypeVar

import httpx2

from ._decode import json_decoder, no_stream
from ._errors import connection_error

T = TypeVar("T")

StreamKind = Literal["events", "lines"]

_END = "[DONE]"  # how many APIs end a stream of events
_LINE_END = re.compile(r"\r\n|\n|\r")
_AROUND = "\x1e \t"  # JSON text sequences start each item with the first (RFC 7464)


class Stream(Generic[T]):
    """Items as they arrive; each comes once. ``with`` gives the connection back at its end."""

    def __init__(
        self, response: httpx2.Response, kind: StreamKind, wanted: Any, strict: bool
    ) -> None:
        self.response = response
        self._kind: StreamKind = kind
        self._item = _item_decoder(response, kind, wanted, strict)
        self._items = self._iterate()

    def __iter__(self) -> Iterator[T]:
        return self._items

    def __next__(self) -> T:
        return next(self._items)

    def _iterate(self) -> Iterator[T]:
        try:
            if _is_json(self.response, self._kind):
                self.response.read()
                raise no_stream(self.response)
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
        texts = _Texts(self._kind)
        for chunk in self.response.iter_bytes():
            yield from texts.of(chunk)
        yield from texts.of(b"", final=True)

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
        self._item = _item_decoder(response, kind, wanted, strict)
        self._items = self._iterate()

    def __aiter__(self) -> AsyncIterator[T]:
        return self._items

    async def __anext__(self) -> T:
        return await anext(self._items)

    async def _iterate(self) -> AsyncIterator[T]:
        try:
            if _is_json(self.response, self._kind):
                await self.response.aread()
                raise no_stream(self.response)
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
        texts = _Texts(self._kind)
        async for chunk in self.response.aiter_bytes():
            for text in texts.of(chunk):
                yield text
        for text in texts.of(b"", final=True):
            yield text

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


class _Texts:
    """What arrives, cut into the texts of items, however the network has cut it before."""

    def __init__(self, kind: StreamKind) -> None:
        self._kind: StreamKind = kind
        self._decode = getincrementaldecoder("utf-8-sig")("replace").decode
        self._return = ""
        self._line: list[str] = []  # in pieces: a long one isn't looked through again and again
        self._data: list[str] = []

    def of(self, chunk: bytes, *, final: bool = False) -> Iterator[str]:
        """The texts that are complete with this chunk. A last line needs no end, an event does."""
        text = self._return + self._decode(chunk, final)
        self._return = ""
        if text.endswith("\r") and not final:
            text, self._return = text[:-1], "\r"  # the rest of a line end may be still to come
        *lines, rest = _LINE_END.split(text)
        if lines:
            lines[0] = "".join((*self._line, lines[0]))
            self._line.clear()
        self._line.append(rest)
        if final and any(self._line):
            lines.append("".join(self._line))
        if self._kind == "lines":
            yield from (line.strip(_AROUND) for line in lines)
        else:
            yield from self._events(lines)

    def _events(self, lines: Iterable[str]) -> Iterator[str]:
        """The data of server-sent events (HTML, section 9.2.6)."""
        for line in lines:
            name, _, value = line.partition(":")
            if name == "data":
                self._data.append(value.removeprefix(" "))
            elif not line and self._data:
                yield "\n".join(self._data)
                self._data = []


def _is_json(response: httpx2.Response, kind: StreamKind) -> bool:
    """Whether an answer that should be events is a single value: an error, most often."""
    return kind == "events" and "json" in response.headers.get("content-type", "")


def _item_decoder(
    response: httpx2.Response, kind: StreamKind, wanted: Any, strict: bool
) -> Callable[[str], Any]:
    if wanted is str and kind == "events":
        return lambda text: text
    of_json = json_decoder(wanted)
    return lambda text: of_json(text.encode(), response, strict)
