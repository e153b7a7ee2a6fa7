from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .. import types
from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NoneType, NotGiven, Omit, Query, not_given, omit

if TYPE_CHECKING:
    from httpx2 import Timeout

_LIST: Operation[None] = Operation(
    "GET",
    "/things",
    returns=lambda: NoneType,
    styles={
        "deep": "deepObject",
        "map": "deepObject",
        "filter": "deepObject",
        "joined": "form",
        "json": "json",
    },
    accept="*/*",
)


class Things(SyncResource):
    """Things."""

    @cached_property
    def with_raw_response(self) -> ThingsWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return ThingsWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> ThingsWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return ThingsWithStreamingResponse(self._in("stream"))

    def list(
        self,
        *,
        deep: types.ListDeepParam | Omit = omit,
        map: dict[str, str] | Omit = omit,
        filter: types.FilterParam | Omit = omit,
        spread: dict[str, str] | Omit = omit,
        joined: types.ListJoinedParam | Omit = omit,
        json: types.FilterParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _LIST,
            query={
                "deep": deep,
                "map": map,
                "filter": filter,
                "spread": spread,
                "joined": joined,
                "json": json,
            },
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncThings(AsyncResource):
    """Things."""

    @cached_property
    def with_raw_response(self) -> AsyncThingsWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncThingsWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncThingsWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncThingsWithStreamingResponse(self._in("stream"))

    async def list(
        self,
        *,
        deep: types.ListDeepParam | Omit = omit,
        map: dict[str, str] | Omit = omit,
        filter: types.FilterParam | Omit = omit,
        spread: dict[str, str] | Omit = omit,
        joined: types.ListJoinedParam | Omit = omit,
        json: types.FilterParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _LIST,
            query={
                "deep": deep,
                "map": map,
                "filter": filter,
                "spread": spread,
                "joined": joined,
                "json": json,
            },
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class ThingsWithRawResponse:
    """:class:`Things`, whose methods return responses."""

    def __init__(self, resource: Things) -> None:
        from .._response import raw

        self._resource = resource
        self.list = raw(resource.list)


class AsyncThingsWithRawResponse:
    """:class:`AsyncThings`, whose methods return responses."""

    def __init__(self, resource: AsyncThings) -> None:
        from .._response import async_raw

        self._resource = resource
        self.list = async_raw(resource.list)


class ThingsWithStreamingResponse:
    """:class:`Things`, whose methods give responses yet to be read."""

    def __init__(self, resource: Things) -> None:
        from .._response import streamed

        self._resource = resource
        self.list = streamed(resource.list)


class AsyncThingsWithStreamingResponse:
    """:class:`AsyncThings`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncThings) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.list = async_streamed(resource.list)
