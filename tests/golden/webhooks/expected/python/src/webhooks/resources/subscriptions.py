from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NoneType, NotGiven, Omit, Query, not_given, omit

if TYPE_CHECKING:
    from httpx2 import Timeout

_SUBSCRIBE: Operation[None] = Operation(
    "POST",
    "/subscriptions",
    returns=lambda: NoneType,
    accept="*/*",
)


class Subscriptions(SyncResource):
    """Subscriptions."""

    @cached_property
    def with_raw_response(self) -> SubscriptionsWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return SubscriptionsWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> SubscriptionsWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return SubscriptionsWithStreamingResponse(self._in("stream"))

    def subscribe(
        self,
        *,
        url: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _SUBSCRIBE,
            body={"url": url},
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncSubscriptions(AsyncResource):
    """Subscriptions."""

    @cached_property
    def with_raw_response(self) -> AsyncSubscriptionsWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncSubscriptionsWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncSubscriptionsWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncSubscriptionsWithStreamingResponse(self._in("stream"))

    async def subscribe(
        self,
        *,
        url: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _SUBSCRIBE,
            body={"url": url},
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class SubscriptionsWithRawResponse:
    """:class:`Subscriptions`, whose methods return responses."""

    def __init__(self, resource: Subscriptions) -> None:
        from .._response import raw

        self._resource = resource
        self.subscribe = raw(resource.subscribe)


class AsyncSubscriptionsWithRawResponse:
    """:class:`AsyncSubscriptions`, whose methods return responses."""

    def __init__(self, resource: AsyncSubscriptions) -> None:
        from .._response import async_raw

        self._resource = resource
        self.subscribe = async_raw(resource.subscribe)


class SubscriptionsWithStreamingResponse:
    """:class:`Subscriptions`, whose methods give responses yet to be read."""

    def __init__(self, resource: Subscriptions) -> None:
        from .._response import streamed

        self._resource = resource
        self.subscribe = streamed(resource.subscribe)


class AsyncSubscriptionsWithStreamingResponse:
    """:class:`AsyncSubscriptions`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncSubscriptions) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.subscribe = async_streamed(resource.subscribe)
