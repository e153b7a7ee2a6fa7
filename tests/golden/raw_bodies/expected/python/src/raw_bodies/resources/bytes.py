from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NoneType, NotGiven, Query, not_given

if TYPE_CHECKING:
    from httpx2 import Timeout

    from .._inputs import FileContent

_SEND: Operation[None] = Operation(
    "PUT",
    "/bytes",
    returns=lambda: NoneType,
    body="binary",
    accept="*/*",
)


class Bytes(SyncResource):
    """Bytes."""

    @cached_property
    def with_raw_response(self) -> BytesWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return BytesWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> BytesWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return BytesWithStreamingResponse(self._in("stream"))

    def send(
        self,
        *,
        body: FileContent,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _SEND,
            body=body,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncBytes(AsyncResource):
    """Bytes."""

    @cached_property
    def with_raw_response(self) -> AsyncBytesWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncBytesWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncBytesWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncBytesWithStreamingResponse(self._in("stream"))

    async def send(
        self,
        *,
        body: FileContent,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _SEND,
            body=body,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class BytesWithRawResponse:
    """:class:`Bytes`, whose methods return responses."""

    def __init__(self, resource: Bytes) -> None:
        from .._response import raw

        self._resource = resource
        self.send = raw(resource.send)


class AsyncBytesWithRawResponse:
    """:class:`AsyncBytes`, whose methods return responses."""

    def __init__(self, resource: AsyncBytes) -> None:
        from .._response import async_raw

        self._resource = resource
        self.send = async_raw(resource.send)


class BytesWithStreamingResponse:
    """:class:`Bytes`, whose methods give responses yet to be read."""

    def __init__(self, resource: Bytes) -> None:
        from .._response import streamed

        self._resource = resource
        self.send = streamed(resource.send)


class AsyncBytesWithStreamingResponse:
    """:class:`AsyncBytes`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncBytes) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.send = async_streamed(resource.send)
