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
    "/headers",
    returns=lambda: NoneType,
    styles={"X-List-Exploded:": "simple*", "X-Object-Exploded:": "simple*"},
    accept="*/*",
)


class HeadersResource(SyncResource):
    """Headers."""

    @cached_property
    def with_raw_response(self) -> HeadersResourceWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return HeadersResourceWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> HeadersResourceWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return HeadersResourceWithStreamingResponse(self._in("stream"))

    def retrieve(
        self,
        *,
        x_value: str | Omit = omit,
        x_list: list[str] | Omit = omit,
        x_object: types.GetXObjectParam | Omit = omit,
        x_value_exploded: str | Omit = omit,
        x_list_exploded: list[str] | Omit = omit,
        x_object_exploded: types.GetXObjectExplodedParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _RETRIEVE,
            headers={
                "X-Value": x_value,
                "X-List": x_list,
                "X-Object": x_object,
                "X-Value-Exploded": x_value_exploded,
                "X-List-Exploded": x_list_exploded,
                "X-Object-Exploded": x_object_exploded,
            },
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncHeadersResource(AsyncResource):
    """Headers."""

    @cached_property
    def with_raw_response(self) -> AsyncHeadersResourceWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncHeadersResourceWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncHeadersResourceWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncHeadersResourceWithStreamingResponse(self._in("stream"))

    async def retrieve(
        self,
        *,
        x_value: str | Omit = omit,
        x_list: list[str] | Omit = omit,
        x_object: types.GetXObjectParam | Omit = omit,
        x_value_exploded: str | Omit = omit,
        x_list_exploded: list[str] | Omit = omit,
        x_object_exploded: types.GetXObjectExplodedParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _RETRIEVE,
            headers={
                "X-Value": x_value,
                "X-List": x_list,
                "X-Object": x_object,
                "X-Value-Exploded": x_value_exploded,
                "X-List-Exploded": x_list_exploded,
                "X-Object-Exploded": x_object_exploded,
            },
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class HeadersResourceWithRawResponse:
    """:class:`HeadersResource`, whose methods return responses."""

    def __init__(self, resource: HeadersResource) -> None:
        from .._response import raw

        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class AsyncHeadersResourceWithRawResponse:
    """:class:`AsyncHeadersResource`, whose methods return responses."""

    def __init__(self, resource: AsyncHeadersResource) -> None:
        from .._response import async_raw

        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class HeadersResourceWithStreamingResponse:
    """:class:`HeadersResource`, whose methods give responses yet to be read."""

    def __init__(self, resource: HeadersResource) -> None:
        from .._response import streamed

        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncHeadersResourceWithStreamingResponse:
    """:class:`AsyncHeadersResource`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncHeadersResource) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)
