from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NoneType, NotGiven, Query, not_given

if TYPE_CHECKING:
    from httpx2 import Timeout

_READ: Operation[None] = Operation(
    "GET",
    "/case",
    returns=lambda: NoneType,
    accept="*/*",
)
_READ2: Operation[None] = Operation(
    "PUT",
    "/case",
    returns=lambda: NoneType,
    accept="*/*",
)
_READ3: Operation[None] = Operation(
    "POST",
    "/case",
    returns=lambda: NoneType,
    accept="*/*",
)


class Case(SyncResource):
    """Case."""

    @cached_property
    def with_raw_response(self) -> CaseWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return CaseWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> CaseWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return CaseWithStreamingResponse(self._in("stream"))

    def read(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _READ,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def read2(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _READ2,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def read3(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _READ3,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncCase(AsyncResource):
    """Case."""

    @cached_property
    def with_raw_response(self) -> AsyncCaseWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncCaseWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncCaseWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncCaseWithStreamingResponse(self._in("stream"))

    async def read(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _READ,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def read2(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _READ2,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def read3(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _READ3,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class CaseWithRawResponse:
    """:class:`Case`, whose methods return responses."""

    def __init__(self, resource: Case) -> None:
        from .._response import raw

        self._resource = resource
        self.read = raw(resource.read)
        self.read2 = raw(resource.read2)
        self.read3 = raw(resource.read3)


class AsyncCaseWithRawResponse:
    """:class:`AsyncCase`, whose methods return responses."""

    def __init__(self, resource: AsyncCase) -> None:
        from .._response import async_raw

        self._resource = resource
        self.read = async_raw(resource.read)
        self.read2 = async_raw(resource.read2)
        self.read3 = async_raw(resource.read3)


class CaseWithStreamingResponse:
    """:class:`Case`, whose methods give responses yet to be read."""

    def __init__(self, resource: Case) -> None:
        from .._response import streamed

        self._resource = resource
        self.read = streamed(resource.read)
        self.read2 = streamed(resource.read2)
        self.read3 = streamed(resource.read3)


class AsyncCaseWithStreamingResponse:
    """:class:`AsyncCase`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncCase) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.read = async_streamed(resource.read)
        self.read2 = async_streamed(resource.read2)
        self.read3 = async_streamed(resource.read3)
