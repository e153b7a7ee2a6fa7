from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, List

from ..._operation import Operation
from ..._resource import AsyncResource, SyncResource
from ..._types import Body, Headers, NoneType, NotGiven, Query, not_given

if TYPE_CHECKING:
    from httpx2 import Timeout

_LIST: Operation[list[str]] = Operation(
    "GET",
    "/shops/{shop_id}/orders",
    returns=lambda: list[str],
)
_CREATE: Operation[None] = Operation(
    "POST",
    "/shops/{shop_id}/orders",
    returns=lambda: NoneType,
    accept="*/*",
)
_RETRIEVE: Operation[None] = Operation(
    "GET",
    "/shops/{shop_id}/orders/{order_id}",
    returns=lambda: NoneType,
    accept="*/*",
)
_DELETE: Operation[None] = Operation(
    "DELETE",
    "/shops/{shop_id}/orders/{order_id}",
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

    def list(
        self,
        shop_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> List[str]:
        return self._call(
            _LIST,
            path={"shop_id": shop_id},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def create(
        self,
        shop_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _CREATE,
            path={"shop_id": shop_id},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def retrieve(
        self,
        order_id: str,
        *,
        shop_id: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _RETRIEVE,
            path={"order_id": order_id, "shop_id": shop_id},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def delete(
        self,
        order_id: str,
        *,
        shop_id: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _DELETE,
            path={"order_id": order_id, "shop_id": shop_id},
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

    async def list(
        self,
        shop_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> List[str]:
        return await self._call(
            _LIST,
            path={"shop_id": shop_id},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def create(
        self,
        shop_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _CREATE,
            path={"shop_id": shop_id},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def retrieve(
        self,
        order_id: str,
        *,
        shop_id: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _RETRIEVE,
            path={"order_id": order_id, "shop_id": shop_id},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def delete(
        self,
        order_id: str,
        *,
        shop_id: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _DELETE,
            path={"order_id": order_id, "shop_id": shop_id},
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class OrdersWithRawResponse:
    """:class:`Orders`, whose methods return responses."""

    def __init__(self, resource: Orders) -> None:
        from ..._response import raw

        self._resource = resource
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.delete = raw(resource.delete)


class AsyncOrdersWithRawResponse:
    """:class:`AsyncOrders`, whose methods return responses."""

    def __init__(self, resource: AsyncOrders) -> None:
        from ..._response import async_raw

        self._resource = resource
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.retrieve = async_raw(resource.retrieve)
        self.delete = async_raw(resource.delete)


class OrdersWithStreamingResponse:
    """:class:`Orders`, whose methods give responses yet to be read."""

    def __init__(self, resource: Orders) -> None:
        from ..._response import streamed

        self._resource = resource
        self.list = streamed(resource.list)
        self.create = streamed(resource.create)
        self.retrieve = streamed(resource.retrieve)
        self.delete = streamed(resource.delete)


class AsyncOrdersWithStreamingResponse:
    """:class:`AsyncOrders`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncOrders) -> None:
        from ..._response import async_streamed

        self._resource = resource
        self.list = async_streamed(resource.list)
        self.create = async_streamed(resource.create)
        self.retrieve = async_streamed(resource.retrieve)
        self.delete = async_streamed(resource.delete)
