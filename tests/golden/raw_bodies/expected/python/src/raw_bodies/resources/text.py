from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NoneType, NotGiven, Query, not_given

if TYPE_CHECKING:
    from httpx2 import Timeout

_SEND: Operation[None] = Operation(
    "PUT",
    "/text",
    returns=lambda: NoneType,
    body="text",
    body_type="text/csv",
    accept="*/*",
)


class Text(SyncResource):
    """Text."""

    @cached_property
    def with_raw_response(self) -> TextWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return TextWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> TextWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return TextWithStreamingResponse(self._in("stream"))

    def send(
        self,
        *,
        body: str,
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


class AsyncText(AsyncResource):
    """Text."""

    @cached_property
    def with_raw_response(self) -> AsyncTextWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncTextWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncTextWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncTextWithStreamingResponse(self._in("stream"))

    async def send(
        self,
        *,
        body: str,
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


class TextWithRawResponse:
    """:class:`Text`, whose methods return responses."""

    def __init__(self, resource: Text) -> None:
        from .._response import raw

        self._resource = resource
        self.send = raw(resource.send)


class AsyncTextWithRawResponse:
    """:class:`AsyncText`, whose methods return responses."""

    def __init__(self, resource: AsyncText) -> None:
        from .._response import async_raw

        self._resource = resource
        self.send = async_raw(resource.send)


class TextWithStreamingResponse:
    """:class:`Text`, whose methods give responses yet to be read."""

    def __init__(self, resource: Text) -> None:
        from .._response import streamed

        self._resource = resource
        self.send = streamed(resource.send)


class AsyncTextWithStreamingResponse:
    """:class:`AsyncText`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncText) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.send = async_streamed(resource.send)
