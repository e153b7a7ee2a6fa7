from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NotGiven, Query, not_given

if TYPE_CHECKING:
    from httpx2 import Timeout

    from .._inputs import FileContent

_COPY: Operation[bytes] = Operation(
    "POST",
    "/files",
    returns=lambda: bytes,
    body="binary",
    accept="*/*",
)


class Files(SyncResource):
    """Files."""

    @cached_property
    def with_raw_response(self) -> FilesWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return FilesWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> FilesWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return FilesWithStreamingResponse(self._in("stream"))

    def copy(
        self,
        *,
        body: FileContent,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> bytes:
        return self._call(
            _COPY,
            body=body,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncFiles(AsyncResource):
    """Files."""

    @cached_property
    def with_raw_response(self) -> AsyncFilesWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncFilesWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncFilesWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncFilesWithStreamingResponse(self._in("stream"))

    async def copy(
        self,
        *,
        body: FileContent,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> bytes:
        return await self._call(
            _COPY,
            body=body,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class FilesWithRawResponse:
    """:class:`Files`, whose methods return responses."""

    def __init__(self, resource: Files) -> None:
        from .._response import raw

        self._resource = resource
        self.copy = raw(resource.copy)


class AsyncFilesWithRawResponse:
    """:class:`AsyncFiles`, whose methods return responses."""

    def __init__(self, resource: AsyncFiles) -> None:
        from .._response import async_raw

        self._resource = resource
        self.copy = async_raw(resource.copy)


class FilesWithStreamingResponse:
    """:class:`Files`, whose methods give responses yet to be read."""

    def __init__(self, resource: Files) -> None:
        from .._response import streamed

        self._resource = resource
        self.copy = streamed(resource.copy)


class AsyncFilesWithStreamingResponse:
    """:class:`AsyncFiles`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncFiles) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.copy = async_streamed(resource.copy)
