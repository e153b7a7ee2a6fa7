from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NotGiven, Query, not_given

if TYPE_CHECKING:
    from httpx2 import Timeout

    from .._streaming import AsyncStream, Stream

_LISTEN: Operation[Stream[str]] = Operation(
    "GET",
    "/texts",
    returns=lambda: str,
    accept="text/event-stream",
    stream="events",
)
_LISTEN_ASYNC: Operation[AsyncStream[str]] = _LISTEN.returning(lambda: str)
_LISTEN_ON: Operation[Stream[str]] = Operation(
    "GET",
    "/unknown",
    returns=lambda: str,
    accept="text/event-stream",
    stream="events",
)
_LISTEN_ON_ASYNC: Operation[AsyncStream[str]] = _LISTEN_ON.returning(lambda: str)


class Events(SyncResource):
    """Events."""

    @cached_property
    def with_raw_response(self) -> EventsWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return EventsWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> EventsWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return EventsWithStreamingResponse(self._in("stream"))

    def listen(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> Stream[str]:
        return self._call(
            _LISTEN,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def listen_on(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> Stream[str]:
        return self._call(
            _LISTEN_ON,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncEvents(AsyncResource):
    """Events."""

    @cached_property
    def with_raw_response(self) -> AsyncEventsWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncEventsWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncEventsWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncEventsWithStreamingResponse(self._in("stream"))

    async def listen(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> AsyncStream[str]:
        return await self._call(
            _LISTEN_ASYNC,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def listen_on(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> AsyncStream[str]:
        return await self._call(
            _LISTEN_ON_ASYNC,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class EventsWithRawResponse:
    """:class:`Events`, whose methods return responses."""

    def __init__(self, resource: Events) -> None:
        from .._response import raw

        self._resource = resource
        self.listen = raw(resource.listen)
        self.listen_on = raw(resource.listen_on)


class AsyncEventsWithRawResponse:
    """:class:`AsyncEvents`, whose methods return responses."""

    def __init__(self, resource: AsyncEvents) -> None:
        from .._response import async_raw

        self._resource = resource
        self.listen = async_raw(resource.listen)
        self.listen_on = async_raw(resource.listen_on)


class EventsWithStreamingResponse:
    """:class:`Events`, whose methods give responses yet to be read."""

    def __init__(self, resource: Events) -> None:
        from .._response import streamed

        self._resource = resource
        self.listen = streamed(resource.listen)
        self.listen_on = streamed(resource.listen_on)


class AsyncEventsWithStreamingResponse:
    """:class:`AsyncEvents`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncEvents) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.listen = async_streamed(resource.listen)
        self.listen_on = async_streamed(resource.listen_on)
