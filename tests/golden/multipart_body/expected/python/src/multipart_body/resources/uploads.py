from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .. import types
from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NoneType, NotGiven, Omit, Query, not_given, omit

if TYPE_CHECKING:
    from httpx2 import Timeout

    from .._inputs import FileTypes

_SEND: Operation[None] = Operation(
    "POST",
    "/uploads",
    returns=lambda: NoneType,
    body="multipart",
    encoding={"photos": "image/png", "rows": "application/json", "csv": "text/csv"},
    accept="*/*",
)


class Uploads(SyncResource):
    """Uploads."""

    @cached_property
    def with_raw_response(self) -> UploadsWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return UploadsWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> UploadsWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return UploadsWithStreamingResponse(self._in("stream"))

    def send(
        self,
        *,
        file: FileTypes,
        photos: list[FileTypes] | Omit = omit,
        meta: types.SendRequestMetaParam | Omit = omit,
        labels: list[str] | Omit = omit,
        rows: list[dict[str, object]] | Omit = omit,
        csv: str | Omit = omit,
        count: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _SEND,
            body={
                "file": file,
                "photos": photos,
                "meta": meta,
                "labels": labels,
                "rows": rows,
                "csv": csv,
                "count": count,
            },
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncUploads(AsyncResource):
    """Uploads."""

    @cached_property
    def with_raw_response(self) -> AsyncUploadsWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncUploadsWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncUploadsWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncUploadsWithStreamingResponse(self._in("stream"))

    async def send(
        self,
        *,
        file: FileTypes,
        photos: list[FileTypes] | Omit = omit,
        meta: types.SendRequestMetaParam | Omit = omit,
        labels: list[str] | Omit = omit,
        rows: list[dict[str, object]] | Omit = omit,
        csv: str | Omit = omit,
        count: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _SEND,
            body={
                "file": file,
                "photos": photos,
                "meta": meta,
                "labels": labels,
                "rows": rows,
                "csv": csv,
                "count": count,
            },
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class UploadsWithRawResponse:
    """:class:`Uploads`, whose methods return responses."""

    def __init__(self, resource: Uploads) -> None:
        from .._response import raw

        self._resource = resource
        self.send = raw(resource.send)


class AsyncUploadsWithRawResponse:
    """:class:`AsyncUploads`, whose methods return responses."""

    def __init__(self, resource: AsyncUploads) -> None:
        from .._response import async_raw

        self._resource = resource
        self.send = async_raw(resource.send)


class UploadsWithStreamingResponse:
    """:class:`Uploads`, whose methods give responses yet to be read."""

    def __init__(self, resource: Uploads) -> None:
        from .._response import streamed

        self._resource = resource
        self.send = streamed(resource.send)


class AsyncUploadsWithStreamingResponse:
    """:class:`AsyncUploads`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncUploads) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.send = async_streamed(resource.send)
