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
    "/symbols",
    returns=lambda: NoneType,
    accept="*/*",
)


class Symbols(SyncResource):
    """Symbols."""

    @cached_property
    def with_raw_response(self) -> SymbolsWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return SymbolsWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> SymbolsWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return SymbolsWithStreamingResponse(self._in("stream"))

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


class AsyncSymbols(AsyncResource):
    """Symbols."""

    @cached_property
    def with_raw_response(self) -> AsyncSymbolsWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncSymbolsWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncSymbolsWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncSymbolsWithStreamingResponse(self._in("stream"))

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


class SymbolsWithRawResponse:
    """:class:`Symbols`, whose methods return responses."""

    def __init__(self, resource: Symbols) -> None:
        from .._response import raw

        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class AsyncSymbolsWithRawResponse:
    """:class:`AsyncSymbols`, whose methods return responses."""

    def __init__(self, resource: AsyncSymbols) -> None:
        from .._response import async_raw

        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class SymbolsWithStreamingResponse:
    """:class:`Symbols`, whose methods give responses yet to be read."""

    def __init__(self, resource: Symbols) -> None:
        from .._response import streamed

        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncSymbolsWithStreamingResponse:
    """:class:`AsyncSymbols`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncSymbols) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)
