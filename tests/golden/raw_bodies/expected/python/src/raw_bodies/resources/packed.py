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
    "/packed",
    returns=lambda: NoneType,
    body="binary",
    body_type="application/msgpack",
    accept="*/*",
)
_SEND_LINES: Operation[None] = Operation(
    "POST",
    "/packed",
    returns=lambda: NoneType,
    body="binary",
    body_type="application/x-ndjson",
    accept="*/*",
)


class Packed(SyncResource):
    """Packed."""

    @cached_property
    def with_raw_response(self) -> PackedWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return PackedWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> PackedWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return PackedWithStreamingResponse(self._in("stream"))

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

    def send_lines(
        self,
        *,
        body: FileContent,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _SEND_LINES,
            body=body,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncPacked(AsyncResource):
    """Packed."""

    @cached_property
    def with_raw_response(self) -> AsyncPackedWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncPackedWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncPackedWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncPackedWithStreamingResponse(self._in("stream"))

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

    async def send_lines(
        self,
        *,
        body: FileContent,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _SEND_LINES,
            body=body,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class PackedWithRawResponse:
    """:class:`Packed`, whose methods return responses."""

    def __init__(self, resource: Packed) -> None:
        from .._response import raw

        self._resource = resource
        self.send = raw(resource.send)
        self.send_lines = raw(resource.send_lines)


class AsyncPackedWithRawResponse:
    """:class:`AsyncPacked`, whose methods return responses."""

    def __init__(self, resource: AsyncPacked) -> None:
        from .._response import async_raw

        self._resource = resource
        self.send = async_raw(resource.send)
        self.send_lines = async_raw(resource.send_lines)


class PackedWithStreamingResponse:
    """:class:`Packed`, whose methods give responses yet to be read."""

    def __init__(self, resource: Packed) -> None:
        from .._response import streamed

        self._resource = resource
        self.send = streamed(resource.send)
        self.send_lines = streamed(resource.send_lines)


class AsyncPackedWithStreamingResponse:
    """:class:`AsyncPacked`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncPacked) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.send = async_streamed(resource.send)
        self.send_lines = async_streamed(resource.send_lines)
