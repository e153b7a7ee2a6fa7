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
    "/images",
    returns=lambda: NoneType,
    body="binary",
    accept="*/*",
)


class Images(SyncResource):
    """Images."""

    @cached_property
    def with_raw_response(self) -> ImagesWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return ImagesWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> ImagesWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return ImagesWithStreamingResponse(self._in("stream"))

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


class AsyncImages(AsyncResource):
    """Images."""

    @cached_property
    def with_raw_response(self) -> AsyncImagesWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncImagesWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncImagesWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncImagesWithStreamingResponse(self._in("stream"))

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


class ImagesWithRawResponse:
    """:class:`Images`, whose methods return responses."""

    def __init__(self, resource: Images) -> None:
        from .._response import raw

        self._resource = resource
        self.send = raw(resource.send)


class AsyncImagesWithRawResponse:
    """:class:`AsyncImages`, whose methods return responses."""

    def __init__(self, resource: AsyncImages) -> None:
        from .._response import async_raw

        self._resource = resource
        self.send = async_raw(resource.send)


class ImagesWithStreamingResponse:
    """:class:`Images`, whose methods give responses yet to be read."""

    def __init__(self, resource: Images) -> None:
        from .._response import streamed

        self._resource = resource
        self.send = streamed(resource.send)


class AsyncImagesWithStreamingResponse:
    """:class:`AsyncImages`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncImages) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.send = async_streamed(resource.send)
