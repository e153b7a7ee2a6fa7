from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NotGiven, Query, not_given

if TYPE_CHECKING:
    from httpx2 import Timeout

_PHOTO: Operation[bytes] = Operation(
    "GET",
    "/photo",
    returns=lambda: bytes,
    accept="image/png",
)
_FILE: Operation[bytes] = Operation(
    "GET",
    "/file",
    returns=lambda: bytes,
    accept="application/octet-stream",
)
_TEXT: Operation[str] = Operation(
    "GET",
    "/text",
    returns=lambda: str,
    accept="text/plain",
)


class DownloadsResource(SyncResource):
    """Downloads."""

    @cached_property
    def with_raw_response(self) -> DownloadsResourceWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return DownloadsResourceWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> DownloadsResourceWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return DownloadsResourceWithStreamingResponse(self._in("stream"))

    def photo(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> bytes:
        return self._call(
            _PHOTO,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def file(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> bytes:
        return self._call(
            _FILE,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def text(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> str:
        return self._call(
            _TEXT,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncDownloadsResource(AsyncResource):
    """Downloads."""

    @cached_property
    def with_raw_response(self) -> AsyncDownloadsResourceWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncDownloadsResourceWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncDownloadsResourceWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncDownloadsResourceWithStreamingResponse(self._in("stream"))

    async def photo(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> bytes:
        return await self._call(
            _PHOTO,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def file(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> bytes:
        return await self._call(
            _FILE,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def text(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> str:
        return await self._call(
            _TEXT,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class DownloadsResourceWithRawResponse:
    """:class:`DownloadsResource`, whose methods return responses."""

    def __init__(self, resource: DownloadsResource) -> None:
        from .._response import raw

        self._resource = resource
        self.photo = raw(resource.photo)
        self.file = raw(resource.file)
        self.text = raw(resource.text)


class AsyncDownloadsResourceWithRawResponse:
    """:class:`AsyncDownloadsResource`, whose methods return responses."""

    def __init__(self, resource: AsyncDownloadsResource) -> None:
        from .._response import async_raw

        self._resource = resource
        self.photo = async_raw(resource.photo)
        self.file = async_raw(resource.file)
        self.text = async_raw(resource.text)


class DownloadsResourceWithStreamingResponse:
    """:class:`DownloadsResource`, whose methods give responses yet to be read."""

    def __init__(self, resource: DownloadsResource) -> None:
        from .._response import streamed

        self._resource = resource
        self.photo = streamed(resource.photo)
        self.file = streamed(resource.file)
        self.text = streamed(resource.text)


class AsyncDownloadsResourceWithStreamingResponse:
    """:class:`AsyncDownloadsResource`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncDownloadsResource) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.photo = async_streamed(resource.photo)
        self.file = async_streamed(resource.file)
        self.text = async_streamed(resource.text)
