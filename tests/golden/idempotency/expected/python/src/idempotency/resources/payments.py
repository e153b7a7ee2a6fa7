from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NoneType, NotGiven, Omit, Query, not_given, omit

if TYPE_CHECKING:
    from httpx2 import Timeout

_PAY: Operation[None] = Operation(
    "POST",
    "/payments",
    returns=lambda: NoneType,
    accept="*/*",
)


class Payments(SyncResource):
    """Payments."""

    @cached_property
    def with_raw_response(self) -> PaymentsWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return PaymentsWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> PaymentsWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return PaymentsWithStreamingResponse(self._in("stream"))

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


class AsyncPayments(AsyncResource):
    """Payments."""

    @cached_property
    def with_raw_response(self) -> AsyncPaymentsWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncPaymentsWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncPaymentsWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncPaymentsWithStreamingResponse(self._in("stream"))

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


class PaymentsWithRawResponse:
    """:class:`Payments`, whose methods return responses."""

    def __init__(self, resource: Payments) -> None:
        from .._response import raw

        self._resource = resource
        self.pay = raw(resource.pay)


class AsyncPaymentsWithRawResponse:
    """:class:`AsyncPayments`, whose methods return responses."""

    def __init__(self, resource: AsyncPayments) -> None:
        from .._response import async_raw

        self._resource = resource
        self.pay = async_raw(resource.pay)


class PaymentsWithStreamingResponse:
    """:class:`Payments`, whose methods give responses yet to be read."""

    def __init__(self, resource: Payments) -> None:
        from .._response import streamed

        self._resource = resource
        self.pay = streamed(resource.pay)


class AsyncPaymentsWithStreamingResponse:
    """:class:`AsyncPayments`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncPayments) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.pay = async_streamed(resource.pay)
