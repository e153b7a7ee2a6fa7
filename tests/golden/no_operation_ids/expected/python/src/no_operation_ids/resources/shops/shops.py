from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..._resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .orders import (
        AsyncOrders,
        AsyncOrdersWithRawResponse,
        AsyncOrdersWithStreamingResponse,
        Orders,
        OrdersWithRawResponse,
        OrdersWithStreamingResponse,
    )


class Shops(SyncResource):
    """Shops."""

    @cached_property
    def with_raw_response(self) -> ShopsWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return ShopsWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> ShopsWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return ShopsWithStreamingResponse(self._in("stream"))

    @cached_property
    def orders(self) -> Orders:
        from .orders import Orders

        return Orders(self._client, self._mode)


class AsyncShops(AsyncResource):
    """Shops."""

    @cached_property
    def with_raw_response(self) -> AsyncShopsWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncShopsWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncShopsWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncShopsWithStreamingResponse(self._in("stream"))

    @cached_property
    def orders(self) -> AsyncOrders:
        from .orders import AsyncOrders

        return AsyncOrders(self._client, self._mode)


class ShopsWithRawResponse:
    """:class:`Shops`, whose methods return responses."""

    def __init__(self, resource: Shops) -> None:
        self._resource = resource

    @cached_property
    def orders(self) -> OrdersWithRawResponse:
        return self._resource.orders.with_raw_response


class AsyncShopsWithRawResponse:
    """:class:`AsyncShops`, whose methods return responses."""

    def __init__(self, resource: AsyncShops) -> None:
        self._resource = resource

    @cached_property
    def orders(self) -> AsyncOrdersWithRawResponse:
        return self._resource.orders.with_raw_response


class ShopsWithStreamingResponse:
    """:class:`Shops`, whose methods give responses yet to be read."""

    def __init__(self, resource: Shops) -> None:
        self._resource = resource

    @cached_property
    def orders(self) -> OrdersWithStreamingResponse:
        return self._resource.orders.with_streaming_response


class AsyncShopsWithStreamingResponse:
    """:class:`AsyncShops`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncShops) -> None:
        self._resource = resource

    @cached_property
    def orders(self) -> AsyncOrdersWithStreamingResponse:
        return self._resource.orders.with_streaming_response
