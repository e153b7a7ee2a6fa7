from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .. import types
from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NoneType, NotGiven, Query, not_given

if TYPE_CHECKING:
    from httpx2 import Timeout

_TWO: Operation[types.Result | types.Job] = Operation(
    "GET",
    "/two",
    returns=lambda: types.Result | types.Job,
)
_MAYBE: Operation[types.Result | None] = Operation(
    "GET",
    "/maybe",
    returns=lambda: types.Result | None,
)
_RANGE: Operation[types.Result] = Operation(
    "GET",
    "/range",
    returns=lambda: types.Result,
)
_DEFAULT: Operation[types.Result] = Operation(
    "GET",
    "/default",
    returns=lambda: types.Result,
)
_NOTHING: Operation[None] = Operation(
    "DELETE",
    "/nothing",
    returns=lambda: NoneType,
    accept="*/*",
)
_MIXED: Operation[str] = Operation(
    "GET",
    "/mixed",
    returns=lambda: str,
    accept="text/plain",
)


class Answers(SyncResource):
    """Answers."""

    @cached_property
    def with_raw_response(self) -> AnswersWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AnswersWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AnswersWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return AnswersWithStreamingResponse(self._in("stream"))

    def two(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.Result | types.Job:
        return self._call(
            _TWO,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def maybe(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.Result | None:
        return self._call(
            _MAYBE,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def range(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.Result:
        return self._call(
            _RANGE,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def default(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.Result:
        return self._call(
            _DEFAULT,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def nothing(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _NOTHING,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def mixed(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> str:
        return self._call(
            _MIXED,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncAnswers(AsyncResource):
    """Answers."""

    @cached_property
    def with_raw_response(self) -> AsyncAnswersWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncAnswersWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncAnswersWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncAnswersWithStreamingResponse(self._in("stream"))

    async def two(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.Result | types.Job:
        return await self._call(
            _TWO,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def maybe(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.Result | None:
        return await self._call(
            _MAYBE,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def range(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.Result:
        return await self._call(
            _RANGE,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def default(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.Result:
        return await self._call(
            _DEFAULT,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def nothing(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _NOTHING,
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def mixed(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> str:
        return await self._call(
            _MIXED,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AnswersWithRawResponse:
    """:class:`Answers`, whose methods return responses."""

    def __init__(self, resource: Answers) -> None:
        from .._response import raw

        self._resource = resource
        self.two = raw(resource.two)
        self.maybe = raw(resource.maybe)
        self.range = raw(resource.range)
        self.default = raw(resource.default)
        self.nothing = raw(resource.nothing)
        self.mixed = raw(resource.mixed)


class AsyncAnswersWithRawResponse:
    """:class:`AsyncAnswers`, whose methods return responses."""

    def __init__(self, resource: AsyncAnswers) -> None:
        from .._response import async_raw

        self._resource = resource
        self.two = async_raw(resource.two)
        self.maybe = async_raw(resource.maybe)
        self.range = async_raw(resource.range)
        self.default = async_raw(resource.default)
        self.nothing = async_raw(resource.nothing)
        self.mixed = async_raw(resource.mixed)


class AnswersWithStreamingResponse:
    """:class:`Answers`, whose methods give responses yet to be read."""

    def __init__(self, resource: Answers) -> None:
        from .._response import streamed

        self._resource = resource
        self.two = streamed(resource.two)
        self.maybe = streamed(resource.maybe)
        self.range = streamed(resource.range)
        self.default = streamed(resource.default)
        self.nothing = streamed(resource.nothing)
        self.mixed = streamed(resource.mixed)


class AsyncAnswersWithStreamingResponse:
    """:class:`AsyncAnswers`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncAnswers) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.two = async_streamed(resource.two)
        self.maybe = async_streamed(resource.maybe)
        self.range = async_streamed(resource.range)
        self.default = async_streamed(resource.default)
        self.nothing = async_streamed(resource.nothing)
        self.mixed = async_streamed(resource.mixed)
