from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .. import types
from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NotGiven, Omit, Query, not_given, omit

if TYPE_CHECKING:
    from httpx2 import Timeout

_SEND: Operation[types.Thing] = Operation(
    "POST",
    "/things",
    returns=lambda: types.Thing,
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

    def send(
        self,
        *,
        password: str,
        part: types.PartParam | Omit = omit,
        name: str | Omit = omit,
        inner: types.InnerParam | Omit = omit,
        settings: types.ThingSettingsParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.Thing:
        return self._call(
            _SEND,
            body={
                "password": password,
                "part": part,
                "name": name,
                "inner": inner,
                "settings": settings,
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

    async def send(
        self,
        *,
        password: str,
        part: types.PartParam | Omit = omit,
        name: str | Omit = omit,
        inner: types.InnerParam | Omit = omit,
        settings: types.ThingSettingsParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.Thing:
        return await self._call(
            _SEND,
            body={
                "password": password,
                "part": part,
                "name": name,
                "inner": inner,
                "settings": settings,
            },
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class ThingsWithRawResponse:
    """:class:`Things`, whose methods return responses."""

    def __init__(self, resource: Things) -> None:
        from .._response import raw

        self._resource = resource
        self.send = raw(resource.send)


class AsyncThingsWithRawResponse:
    """:class:`AsyncThings`, whose methods return responses."""

    def __init__(self, resource: AsyncThings) -> None:
        from .._response import async_raw

        self._resource = resource
        self.send = async_raw(resource.send)


class ThingsWithStreamingResponse:
    """:class:`Things`, whose methods give responses yet to be read."""

    def __init__(self, resource: Things) -> None:
        from .._response import streamed

        self._resource = resource
        self.send = streamed(resource.send)


class AsyncThingsWithStreamingResponse:
    """:class:`AsyncThings`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncThings) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.send = async_streamed(resource.send)
