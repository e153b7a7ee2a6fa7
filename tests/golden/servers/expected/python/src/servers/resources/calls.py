from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NoneType, NotGiven, Query, not_given

if TYPE_CHECKING:
    from httpx2 import Timeout

_USUAL: Operation[None] = Operation(
    "GET",
    "/usual",
    returns=lambda: NoneType,
    accept="*/*",
)
_UPLOAD: Operation[None] = Operation(
    "POST",
    "/uploads",
    returns=lambda: NoneType,
    server="https://uploads.example",
    accept="*/*",
)
_DOWNLOAD: Operation[None] = Operation(
    "GET",
    "/uploads",
    returns=lambda: NoneType,
    server="/downloads/v9",
    accept="*/*",
)


class Calls(SyncResource):
    """Calls."""

    @cached_property
    def with_raw_response(self) -> CallsWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return CallsWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> CallsWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return CallsWithStreamingResponse(self._in("stream"))

    def usual(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _USUAL,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def upload(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _UPLOAD,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def download(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _DOWNLOAD,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncCalls(AsyncResource):
    """Calls."""

    @cached_property
    def with_raw_response(self) -> AsyncCallsWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncCallsWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncCallsWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncCallsWithStreamingResponse(self._in("stream"))

    async def usual(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _USUAL,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def upload(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _UPLOAD,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def download(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _DOWNLOAD,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class CallsWithRawResponse:
    """:class:`Calls`, whose methods return responses."""

    def __init__(self, resource: Calls) -> None:
        from .._response import raw

        self._resource = resource
        self.usual = raw(resource.usual)
        self.upload = raw(resource.upload)
        self.download = raw(resource.download)


class AsyncCallsWithRawResponse:
    """:class:`AsyncCalls`, whose methods return responses."""

    def __init__(self, resource: AsyncCalls) -> None:
        from .._response import async_raw

        self._resource = resource
        self.usual = async_raw(resource.usual)
        self.upload = async_raw(resource.upload)
        self.download = async_raw(resource.download)


class CallsWithStreamingResponse:
    """:class:`Calls`, whose methods give responses yet to be read."""

    def __init__(self, resource: Calls) -> None:
        from .._response import streamed

        self._resource = resource
        self.usual = streamed(resource.usual)
        self.upload = streamed(resource.upload)
        self.download = streamed(resource.download)


class AsyncCallsWithStreamingResponse:
    """:class:`AsyncCalls`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncCalls) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.usual = async_streamed(resource.usual)
        self.upload = async_streamed(resource.upload)
        self.download = async_streamed(resource.download)
