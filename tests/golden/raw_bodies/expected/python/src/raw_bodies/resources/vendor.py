from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NoneType, NotGiven, Omit, Query, not_given, omit

if TYPE_CHECKING:
    from httpx2 import Timeout

_SEND: Operation[None] = Operation(
    "PATCH",
    "/vendor",
    returns=lambda: NoneType,
    body_type="application/merge-patch+json",
    body_optional=True,
    accept="*/*",
)


class Vendor(SyncResource):
    """Vendor."""

    @cached_property
    def with_raw_response(self) -> VendorWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return VendorWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> VendorWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return VendorWithStreamingResponse(self._in("stream"))

    def send(
        self,
        *,
        a: int | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _SEND,
            body={"a": a},
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncVendor(AsyncResource):
    """Vendor."""

    @cached_property
    def with_raw_response(self) -> AsyncVendorWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncVendorWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncVendorWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncVendorWithStreamingResponse(self._in("stream"))

    async def send(
        self,
        *,
        a: int | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _SEND,
            body={"a": a},
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class VendorWithRawResponse:
    """:class:`Vendor`, whose methods return responses."""

    def __init__(self, resource: Vendor) -> None:
        from .._response import raw

        self._resource = resource
        self.send = raw(resource.send)


class AsyncVendorWithRawResponse:
    """:class:`AsyncVendor`, whose methods return responses."""

    def __init__(self, resource: AsyncVendor) -> None:
        from .._response import async_raw

        self._resource = resource
        self.send = async_raw(resource.send)


class VendorWithStreamingResponse:
    """:class:`Vendor`, whose methods give responses yet to be read."""

    def __init__(self, resource: Vendor) -> None:
        from .._response import streamed

        self._resource = resource
        self.send = streamed(resource.send)


class AsyncVendorWithStreamingResponse:
    """:class:`AsyncVendor`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncVendor) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.send = async_streamed(resource.send)
