from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NoneType, NotGiven, Query, not_given

if TYPE_CHECKING:
    from httpx2 import Timeout

_HEADER: Operation[None] = Operation(
    "GET",
    "/header",
    returns=lambda: NoneType,
    accept="*/*",
    credentials=(("header_key",),),
)
_QUERY: Operation[None] = Operation(
    "GET",
    "/query",
    returns=lambda: NoneType,
    accept="*/*",
    credentials=(("query_key",),),
)
_COOKIE: Operation[None] = Operation(
    "GET",
    "/cookie",
    returns=lambda: NoneType,
    accept="*/*",
    credentials=(("cookie_key",),),
)
_BEARER: Operation[None] = Operation(
    "GET",
    "/bearer",
    returns=lambda: NoneType,
    accept="*/*",
    credentials=(("token",),),
)
_BASIC: Operation[None] = Operation(
    "GET",
    "/basic",
    returns=lambda: NoneType,
    accept="*/*",
    credentials=(("credentials",),),
)
_BOTH: Operation[None] = Operation(
    "GET",
    "/both",
    returns=lambda: NoneType,
    accept="*/*",
    credentials=(("header_key", "query_key"),),
)
_EITHER: Operation[None] = Operation(
    "GET",
    "/either",
    returns=lambda: NoneType,
    accept="*/*",
    credentials=(("header_key", "query_key"), ("token",)),
)
_OPTIONAL: Operation[None] = Operation(
    "GET",
    "/optional",
    returns=lambda: NoneType,
    accept="*/*",
    credentials=(("token",),),
    anonymous=True,
)
_OPEN: Operation[None] = Operation(
    "GET",
    "/open",
    returns=lambda: NoneType,
    accept="*/*",
    credentials=(),
)
_IDENTITY: Operation[None] = Operation(
    "GET",
    "/identity",
    returns=lambda: NoneType,
    accept="*/*",
    credentials=(("identity_token",),),
)
_CODE: Operation[None] = Operation(
    "GET",
    "/code",
    returns=lambda: NoneType,
    accept="*/*",
    credentials=(("code_token",),),
)
_CERTIFICATE: Operation[None] = Operation(
    "GET",
    "/certificate",
    returns=lambda: NoneType,
    accept="*/*",
    credentials=(),
)


class Calls(SyncResource):
    """Calls."""

    @cached_property
    def with_raw_response(self) -> CallsWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return CallsWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> CallsWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return CallsWithStreamingResponse(self._in("stream"))

    def header(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _HEADER,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def query(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _QUERY,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def cookie(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _COOKIE,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def bearer(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _BEARER,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def basic(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _BASIC,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def both(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _BOTH,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def either(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _EITHER,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def optional(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _OPTIONAL,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def open(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _OPEN,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def identity(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _IDENTITY,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def code(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _CODE,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def certificate(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _CERTIFICATE,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncCalls(AsyncResource):
    """Calls."""

    @cached_property
    def with_raw_response(self) -> AsyncCallsWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncCallsWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncCallsWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncCallsWithStreamingResponse(self._in("stream"))

    async def header(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _HEADER,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def query(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _QUERY,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def cookie(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _COOKIE,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def bearer(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _BEARER,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def basic(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _BASIC,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def both(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _BOTH,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def either(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _EITHER,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def optional(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _OPTIONAL,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def open(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _OPEN,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def identity(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _IDENTITY,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def code(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _CODE,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def certificate(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _CERTIFICATE,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class CallsWithRawResponse:
    """:class:`Calls`, whose methods return responses."""

    def __init__(self, resource: Calls) -> None:
        from .._response import raw

        self._resource = resource
        self.header = raw(resource.header)
        self.query = raw(resource.query)
        self.cookie = raw(resource.cookie)
        self.bearer = raw(resource.bearer)
        self.basic = raw(resource.basic)
        self.both = raw(resource.both)
        self.either = raw(resource.either)
        self.optional = raw(resource.optional)
        self.open = raw(resource.open)
        self.identity = raw(resource.identity)
        self.code = raw(resource.code)
        self.certificate = raw(resource.certificate)


class AsyncCallsWithRawResponse:
    """:class:`AsyncCalls`, whose methods return responses."""

    def __init__(self, resource: AsyncCalls) -> None:
        from .._response import async_raw

        self._resource = resource
        self.header = async_raw(resource.header)
        self.query = async_raw(resource.query)
        self.cookie = async_raw(resource.cookie)
        self.bearer = async_raw(resource.bearer)
        self.basic = async_raw(resource.basic)
        self.both = async_raw(resource.both)
        self.either = async_raw(resource.either)
        self.optional = async_raw(resource.optional)
        self.open = async_raw(resource.open)
        self.identity = async_raw(resource.identity)
        self.code = async_raw(resource.code)
        self.certificate = async_raw(resource.certificate)


class CallsWithStreamingResponse:
    """:class:`Calls`, whose methods give responses yet to be read."""

    def __init__(self, resource: Calls) -> None:
        from .._response import streamed

        self._resource = resource
        self.header = streamed(resource.header)
        self.query = streamed(resource.query)
        self.cookie = streamed(resource.cookie)
        self.bearer = streamed(resource.bearer)
        self.basic = streamed(resource.basic)
        self.both = streamed(resource.both)
        self.either = streamed(resource.either)
        self.optional = streamed(resource.optional)
        self.open = streamed(resource.open)
        self.identity = streamed(resource.identity)
        self.code = streamed(resource.code)
        self.certificate = streamed(resource.certificate)


class AsyncCallsWithStreamingResponse:
    """:class:`AsyncCalls`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncCalls) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.header = async_streamed(resource.header)
        self.query = async_streamed(resource.query)
        self.cookie = async_streamed(resource.cookie)
        self.bearer = async_streamed(resource.bearer)
        self.basic = async_streamed(resource.basic)
        self.both = async_streamed(resource.both)
        self.either = async_streamed(resource.either)
        self.optional = async_streamed(resource.optional)
        self.open = async_streamed(resource.open)
        self.identity = async_streamed(resource.identity)
        self.code = async_streamed(resource.code)
        self.certificate = async_streamed(resource.certificate)
