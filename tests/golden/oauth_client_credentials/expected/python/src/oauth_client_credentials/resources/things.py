from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NoneType, NotGiven, Query, not_given

if TYPE_CHECKING:
    from httpx2 import Timeout

_RETRIEVE: Operation[dict[str, object]] = Operation(
    "GET",
    "/things",
    returns=lambda: dict[str, object],
    credentials=(("access_token",),),
)
_CREATE: Operation[None] = Operation(
    "POST",
    "/things",
    returns=lambda: NoneType,
    accept="*/*",
    credentials=(("access_token",), ("key",)),
)
_REPORT: Operation[None] = Operation(
    "GET",
    "/reports",
    returns=lambda: NoneType,
    accept="*/*",
    credentials=(("partner_access_token",),),
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

    def retrieve(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> dict[str, object]:
        return self._call(
            _RETRIEVE,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def create(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _CREATE,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def report(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _REPORT,
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

    async def retrieve(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> dict[str, object]:
        return await self._call(
            _RETRIEVE,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def create(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _CREATE,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def report(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _REPORT,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class ThingsWithRawResponse:
    """:class:`Things`, whose methods return responses."""

    def __init__(self, resource: Things) -> None:
        from .._response import raw

        self._resource = resource
        self.retrieve = raw(resource.retrieve)
        self.create = raw(resource.create)
        self.report = raw(resource.report)


class AsyncThingsWithRawResponse:
    """:class:`AsyncThings`, whose methods return responses."""

    def __init__(self, resource: AsyncThings) -> None:
        from .._response import async_raw

        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)
        self.create = async_raw(resource.create)
        self.report = async_raw(resource.report)


class ThingsWithStreamingResponse:
    """:class:`Things`, whose methods give responses yet to be read."""

    def __init__(self, resource: Things) -> None:
        from .._response import streamed

        self._resource = resource
        self.retrieve = streamed(resource.retrieve)
        self.create = streamed(resource.create)
        self.report = streamed(resource.report)


class AsyncThingsWithStreamingResponse:
    """:class:`AsyncThings`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncThings) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)
        self.create = async_streamed(resource.create)
        self.report = async_streamed(resource.report)
