from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .. import types
from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NotGiven, Query, not_given

if TYPE_CHECKING:
    from httpx2 import Timeout

_LIST: Operation[types.Thing] = Operation(
    "GET",
    "/others",
    returns=lambda: types.Thing,
)


class Others(SyncResource):
    """Others."""

    @cached_property
    def with_raw_response(self) -> OthersWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return OthersWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> OthersWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return OthersWithStreamingResponse(self._in("stream"))

    def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.Thing:
        return self._call(
            _LIST,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncOthers(AsyncResource):
    """Others."""

    @cached_property
    def with_raw_response(self) -> AsyncOthersWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncOthersWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncOthersWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncOthersWithStreamingResponse(self._in("stream"))

    async def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.Thing:
        return await self._call(
            _LIST,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class OthersWithRawResponse:
    """:class:`Others`, whose methods return responses."""

    def __init__(self, resource: Others) -> None:
        from .._response import raw

        self._resource = resource
        self.list = raw(resource.list)


class AsyncOthersWithRawResponse:
    """:class:`AsyncOthers`, whose methods return responses."""

    def __init__(self, resource: AsyncOthers) -> None:
        from .._response import async_raw

        self._resource = resource
        self.list = async_raw(resource.list)


class OthersWithStreamingResponse:
    """:class:`Others`, whose methods give responses yet to be read."""

    def __init__(self, resource: Others) -> None:
        from .._response import streamed

        self._resource = resource
        self.list = streamed(resource.list)


class AsyncOthersWithStreamingResponse:
    """:class:`AsyncOthers`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncOthers) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.list = async_streamed(resource.list)
