from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NoneType, NotGiven, Query, not_given

if TYPE_CHECKING:
    from httpx2 import Timeout

_A: Operation[None] = Operation(
    "GET",
    "/a",
    returns=lambda: NoneType,
    accept="*/*",
)
_C: Operation[None] = Operation(
    "GET",
    "/c",
    returns=lambda: NoneType,
    accept="*/*",
)


class VeryLongTagMoreV2(SyncResource):
    """Very Long Tag More V2."""

    @cached_property
    def with_raw_response(self) -> VeryLongTagMoreV2WithRawResponse:
        """The same methods, which then return the response around their answer."""
        return VeryLongTagMoreV2WithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> VeryLongTagMoreV2WithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return VeryLongTagMoreV2WithStreamingResponse(self._in("stream"))

    def a(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _A,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def c(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _C,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncVeryLongTagMoreV2(AsyncResource):
    """Very Long Tag More V2."""

    @cached_property
    def with_raw_response(self) -> AsyncVeryLongTagMoreV2WithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncVeryLongTagMoreV2WithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncVeryLongTagMoreV2WithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncVeryLongTagMoreV2WithStreamingResponse(self._in("stream"))

    async def a(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _A,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def c(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _C,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class VeryLongTagMoreV2WithRawResponse:
    """:class:`VeryLongTagMoreV2`, whose methods return responses."""

    def __init__(self, resource: VeryLongTagMoreV2) -> None:
        from .._response import raw

        self._resource = resource
        self.a = raw(resource.a)
        self.c = raw(resource.c)


class AsyncVeryLongTagMoreV2WithRawResponse:
    """:class:`AsyncVeryLongTagMoreV2`, whose methods return responses."""

    def __init__(self, resource: AsyncVeryLongTagMoreV2) -> None:
        from .._response import async_raw

        self._resource = resource
        self.a = async_raw(resource.a)
        self.c = async_raw(resource.c)


class VeryLongTagMoreV2WithStreamingResponse:
    """:class:`VeryLongTagMoreV2`, whose methods give responses yet to be read."""

    def __init__(self, resource: VeryLongTagMoreV2) -> None:
        from .._response import streamed

        self._resource = resource
        self.a = streamed(resource.a)
        self.c = streamed(resource.c)


class AsyncVeryLongTagMoreV2WithStreamingResponse:
    """:class:`AsyncVeryLongTagMoreV2`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncVeryLongTagMoreV2) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.a = async_streamed(resource.a)
        self.c = async_streamed(resource.c)
