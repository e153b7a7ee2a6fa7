from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NoneType, NotGiven, Query, not_given

if TYPE_CHECKING:
    from httpx2 import Timeout

_RETRIEVE: Operation[None] = Operation(
    "GET",
    "/b",
    returns=lambda: NoneType,
    accept="*/*",
)


class B(SyncResource):
    """B."""

    @cached_property
    def with_raw_response(self) -> BWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return BWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> BWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return BWithStreamingResponse(self._in("stream"))

    def retrieve(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _RETRIEVE,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncB(AsyncResource):
    """B."""

    @cached_property
    def with_raw_response(self) -> AsyncBWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncBWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncBWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncBWithStreamingResponse(self._in("stream"))

    async def retrieve(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _RETRIEVE,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class BWithRawResponse:
    """:class:`B`, whose methods return responses."""

    def __init__(self, resource: B) -> None:
        from .._response import raw

        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class AsyncBWithRawResponse:
    """:class:`AsyncB`, whose methods return responses."""

    def __init__(self, resource: AsyncB) -> None:
        from .._response import async_raw

        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class BWithStreamingResponse:
    """:class:`B`, whose methods give responses yet to be read."""

    def __init__(self, resource: B) -> None:
        from .._response import streamed

        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncBWithStreamingResponse:
    """:class:`AsyncB`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncB) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)
