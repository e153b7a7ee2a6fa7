from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .. import types
from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NotGiven, Omit, Query, not_given, omit

if TYPE_CHECKING:
    from httpx2 import Timeout

_N3RD_THING: Operation[types.Model1Thing] = Operation(
    "GET",
    "/things/{n2nd}",
    returns=lambda: types.Model1Thing,
)


class Model2Nd(SyncResource):
    """2 Nd."""

    @cached_property
    def with_raw_response(self) -> Model2NdWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return Model2NdWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> Model2NdWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return Model2NdWithStreamingResponse(self._in("stream"))

    def n3rd_thing(
        self,
        n2nd: str,
        *,
        query: str | Omit = omit,
        query_: str | Omit = omit,
        n1st: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.Model1Thing:
        return self._call(
            _N3RD_THING,
            path={"n2nd": n2nd},
            query={"^^": query, "%%": query_, "1st": n1st},
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncModel2Nd(AsyncResource):
    """2 Nd."""

    @cached_property
    def with_raw_response(self) -> AsyncModel2NdWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncModel2NdWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncModel2NdWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncModel2NdWithStreamingResponse(self._in("stream"))

    async def n3rd_thing(
        self,
        n2nd: str,
        *,
        query: str | Omit = omit,
        query_: str | Omit = omit,
        n1st: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.Model1Thing:
        return await self._call(
            _N3RD_THING,
            path={"n2nd": n2nd},
            query={"^^": query, "%%": query_, "1st": n1st},
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class Model2NdWithRawResponse:
    """:class:`Model2Nd`, whose methods return responses."""

    def __init__(self, resource: Model2Nd) -> None:
        from .._response import raw

        self._resource = resource
        self.n3rd_thing = raw(resource.n3rd_thing)


class AsyncModel2NdWithRawResponse:
    """:class:`AsyncModel2Nd`, whose methods return responses."""

    def __init__(self, resource: AsyncModel2Nd) -> None:
        from .._response import async_raw

        self._resource = resource
        self.n3rd_thing = async_raw(resource.n3rd_thing)


class Model2NdWithStreamingResponse:
    """:class:`Model2Nd`, whose methods give responses yet to be read."""

    def __init__(self, resource: Model2Nd) -> None:
        from .._response import streamed

        self._resource = resource
        self.n3rd_thing = streamed(resource.n3rd_thing)


class AsyncModel2NdWithStreamingResponse:
    """:class:`AsyncModel2Nd`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncModel2Nd) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.n3rd_thing = async_streamed(resource.n3rd_thing)
