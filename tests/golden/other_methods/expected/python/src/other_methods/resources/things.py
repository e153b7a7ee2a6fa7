from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .. import types
from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NoneType, NotGiven, Omit, Query, not_given, omit

if TYPE_CHECKING:
    from httpx2 import Timeout

    from .._inputs import DateInput

_COUNT: Operation[None] = Operation(
    "HEAD",
    "/things",
    returns=lambda: NoneType,
    accept="*/*",
)
_ALLOWED: Operation[dict[str, object]] = Operation(
    "OPTIONS",
    "/things",
    returns=lambda: dict[str, object],
)
_CLEAR: Operation[None] = Operation(
    "DELETE",
    "/things",
    returns=lambda: NoneType,
    body_optional=True,
    accept="*/*",
)
_RETRIEVE: Operation[types.GetResponse] = Operation(
    "GET",
    "/things",
    returns=lambda: types.GetResponse,
)
_MOVED: Operation[None] = Operation(
    "GET",
    "/moved",
    returns=lambda: NoneType,
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

    def count(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _COUNT,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def allowed(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> dict[str, object]:
        return self._call(
            _ALLOWED,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def clear(
        self,
        *,
        older_than: DateInput | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _CLEAR,
            body={"older_than": older_than},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def retrieve(
        self,
        *,
        if_none_match: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.GetResponse:
        return self._call(
            _RETRIEVE,
            headers={"If-None-Match": if_none_match},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def moved(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _MOVED,
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

    async def count(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _COUNT,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def allowed(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> dict[str, object]:
        return await self._call(
            _ALLOWED,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def clear(
        self,
        *,
        older_than: DateInput | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _CLEAR,
            body={"older_than": older_than},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def retrieve(
        self,
        *,
        if_none_match: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.GetResponse:
        return await self._call(
            _RETRIEVE,
            headers={"If-None-Match": if_none_match},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def moved(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _MOVED,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class ThingsWithRawResponse:
    """:class:`Things`, whose methods return responses."""

    def __init__(self, resource: Things) -> None:
        from .._response import raw

        self._resource = resource
        self.count = raw(resource.count)
        self.allowed = raw(resource.allowed)
        self.clear = raw(resource.clear)
        self.retrieve = raw(resource.retrieve)
        self.moved = raw(resource.moved)


class AsyncThingsWithRawResponse:
    """:class:`AsyncThings`, whose methods return responses."""

    def __init__(self, resource: AsyncThings) -> None:
        from .._response import async_raw

        self._resource = resource
        self.count = async_raw(resource.count)
        self.allowed = async_raw(resource.allowed)
        self.clear = async_raw(resource.clear)
        self.retrieve = async_raw(resource.retrieve)
        self.moved = async_raw(resource.moved)


class ThingsWithStreamingResponse:
    """:class:`Things`, whose methods give responses yet to be read."""

    def __init__(self, resource: Things) -> None:
        from .._response import streamed

        self._resource = resource
        self.count = streamed(resource.count)
        self.allowed = streamed(resource.allowed)
        self.clear = streamed(resource.clear)
        self.retrieve = streamed(resource.retrieve)
        self.moved = streamed(resource.moved)


class AsyncThingsWithStreamingResponse:
    """:class:`AsyncThings`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncThings) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.count = async_streamed(resource.count)
        self.allowed = async_streamed(resource.allowed)
        self.clear = async_streamed(resource.clear)
        self.retrieve = async_streamed(resource.retrieve)
        self.moved = async_streamed(resource.moved)
