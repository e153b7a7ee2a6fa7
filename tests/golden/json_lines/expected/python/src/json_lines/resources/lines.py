from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .. import types
from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NotGiven, Query, not_given

if TYPE_CHECKING:
    from httpx2 import Timeout

    from .._streaming import AsyncStream, Stream

_READ: Operation[Stream[types.Line]] = Operation(
    "GET",
    "/lines",
    returns=lambda: types.Line,
    accept="application/x-ndjson",
    stream="lines",
)
_READ_ASYNC: Operation[AsyncStream[types.Line]] = _READ.returning(lambda: types.Line)


class Lines(SyncResource):
    """Lines."""

    @cached_property
    def with_raw_response(self) -> LinesWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return LinesWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> LinesWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return LinesWithStreamingResponse(self._in("stream"))

    def read(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> Stream[types.Line]:
        return self._call(
            _READ,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncLines(AsyncResource):
    """Lines."""

    @cached_property
    def with_raw_response(self) -> AsyncLinesWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncLinesWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncLinesWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncLinesWithStreamingResponse(self._in("stream"))

    async def read(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> AsyncStream[types.Line]:
        return await self._call(
            _READ_ASYNC,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class LinesWithRawResponse:
    """:class:`Lines`, whose methods return responses."""

    def __init__(self, resource: Lines) -> None:
        from .._response import raw

        self._resource = resource
        self.read = raw(resource.read)


class AsyncLinesWithRawResponse:
    """:class:`AsyncLines`, whose methods return responses."""

    def __init__(self, resource: AsyncLines) -> None:
        from .._response import async_raw

        self._resource = resource
        self.read = async_raw(resource.read)


class LinesWithStreamingResponse:
    """:class:`Lines`, whose methods give responses yet to be read."""

    def __init__(self, resource: Lines) -> None:
        from .._response import streamed

        self._resource = resource
        self.read = streamed(resource.read)


class AsyncLinesWithStreamingResponse:
    """:class:`AsyncLines`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncLines) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.read = async_streamed(resource.read)
