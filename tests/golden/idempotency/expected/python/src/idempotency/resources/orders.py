from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NoneType, NotGiven, Omit, Query, not_given, omit

if TYPE_CHECKING:
    from httpx2 import Timeout

_CREATE: Operation[None] = Operation(
    "POST",
    "/orders",
    returns=lambda: NoneType,
    accept="*/*",
)
_LIST: Operation[None] = Operation(
    "GET",
    "/orders",
    returns=lambda: NoneType,
    accept="*/*",
)
_REPLACE: Operation[None] = Operation(
    "PUT",
    "/orders/{id}",
    returns=lambda: NoneType,
    accept="*/*",
)
_PAY: Operation[None] = Operation(
    "POST",
    "/payments",
    returns=lambda: NoneType,
    accept="*/*",
)


class Orders(SyncResource):
    """Orders."""

    @cached_property
    def with_raw_response(self) -> OrdersWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return OrdersWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> OrdersWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return OrdersWithStreamingResponse(self._in("stream"))

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

    def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _LIST,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def replace(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _REPLACE,
            path={"id": id},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def pay(
        self,
        *,
        idempotency_key: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _PAY,
            headers={"Idempotency-Key": idempotency_key},
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncOrders(AsyncResource):
    """Orders."""

    @cached_property
    def with_raw_response(self) -> AsyncOrdersWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncOrdersWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncOrdersWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncOrdersWithStreamingResponse(self._in("stream"))

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

    async def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _LIST,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def replace(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _REPLACE,
            path={"id": id},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def pay(
        self,
        *,
        idempotency_key: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _PAY,
            headers={"Idempotency-Key": idempotency_key},
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class OrdersWithRawResponse:
    """:class:`Orders`, whose methods return responses."""

    def __init__(self, resource: Orders) -> None:
        from .._response import raw

        self._resource = resource
        self.create = raw(resource.create)
        self.list = raw(resource.list)
        self.replace = raw(resource.replace)
        self.pay = raw(resource.pay)


class AsyncOrdersWithRawResponse:
    """:class:`AsyncOrders`, whose methods return responses."""

    def __init__(self, resource: AsyncOrders) -> None:
        from .._response import async_raw

        self._resource = resource
        self.create = async_raw(resource.create)
        self.list = async_raw(resource.list)
        self.replace = async_raw(resource.replace)
        self.pay = async_raw(resource.pay)


class OrdersWithStreamingResponse:
    """:class:`Orders`, whose methods give responses yet to be read."""

    def __init__(self, resource: Orders) -> None:
        from .._response import streamed

        self._resource = resource
        self.create = streamed(resource.create)
        self.list = streamed(resource.list)
        self.replace = streamed(resource.replace)
        self.pay = streamed(resource.pay)


class AsyncOrdersWithStreamingResponse:
    """:class:`AsyncOrders`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncOrders) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.create = async_streamed(resource.create)
        self.list = async_streamed(resource.list)
        self.replace = async_streamed(resource.replace)
        self.pay = async_streamed(resource.pay)
