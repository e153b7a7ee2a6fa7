from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .. import types
from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NoneType, NotGiven, Omit, Query, not_given, omit

if TYPE_CHECKING:
    from httpx2 import Timeout

_RETRIEVE: Operation[None] = Operation(
    "GET",
    "/cookies",
    returns=lambda: NoneType,
    styles={"list=": "form", "object=": "form"},
    accept="*/*",
)


class Cookies(SyncResource):
    """Cookies."""

    @cached_property
    def with_raw_response(self) -> CookiesWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return CookiesWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> CookiesWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return CookiesWithStreamingResponse(self._in("stream"))

    def retrieve(
        self,
        *,
        value: str | Omit = omit,
        list: list[str] | Omit = omit,
        object: types.GetCookiesObjectParam | Omit = omit,
        exploded: list[str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _RETRIEVE,
            cookies={"value": value, "list": list, "object": object, "exploded": exploded},
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncCookies(AsyncResource):
    """Cookies."""

    @cached_property
    def with_raw_response(self) -> AsyncCookiesWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncCookiesWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncCookiesWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncCookiesWithStreamingResponse(self._in("stream"))

    async def retrieve(
        self,
        *,
        value: str | Omit = omit,
        list: list[str] | Omit = omit,
        object: types.GetCookiesObjectParam | Omit = omit,
        exploded: list[str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _RETRIEVE,
            cookies={"value": value, "list": list, "object": object, "exploded": exploded},
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class CookiesWithRawResponse:
    """:class:`Cookies`, whose methods return responses."""

    def __init__(self, resource: Cookies) -> None:
        from .._response import raw

        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class AsyncCookiesWithRawResponse:
    """:class:`AsyncCookies`, whose methods return responses."""

    def __init__(self, resource: AsyncCookies) -> None:
        from .._response import async_raw

        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class CookiesWithStreamingResponse:
    """:class:`Cookies`, whose methods give responses yet to be read."""

    def __init__(self, resource: Cookies) -> None:
        from .._response import streamed

        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncCookiesWithStreamingResponse:
    """:class:`AsyncCookies`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncCookies) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)
