from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .. import types
from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NotGiven, Omit, Query, not_given, omit

if TYPE_CHECKING:
    from httpx2 import Timeout

_駅を取得: Operation[types.駅を取得Response] = Operation(
    "GET",
    "/東京/{番号}",
    returns=lambda: types.駅を取得Response,
)


class 駅(SyncResource):
    """駅."""

    @cached_property
    def with_raw_response(self) -> 駅WithRawResponse:
        """The same methods, which then return the response around their answer."""
        return 駅WithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> 駅WithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return 駅WithStreamingResponse(self._in("stream"))

    def 駅を取得(
        self,
        番号: str,
        *,
        имя: str | Omit = omit,
        नाम: str | Omit = omit,
        größe: int | Omit = omit,
        query: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.駅を取得Response:
        return self._call(
            _駅を取得,
            path={"番号": 番号},
            query={"имя": имя, "नाम": नाम, "größe": größe, "🙂": query},
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class Async駅(AsyncResource):
    """駅."""

    @cached_property
    def with_raw_response(self) -> Async駅WithRawResponse:
        """The same methods, which then return the response around their answer."""
        return Async駅WithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> Async駅WithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return Async駅WithStreamingResponse(self._in("stream"))

    async def 駅を取得(
        self,
        番号: str,
        *,
        имя: str | Omit = omit,
        नाम: str | Omit = omit,
        größe: int | Omit = omit,
        query: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.駅を取得Response:
        return await self._call(
            _駅を取得,
            path={"番号": 番号},
            query={"имя": имя, "नाम": नाम, "größe": größe, "🙂": query},
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class 駅WithRawResponse:
    """:class:`駅`, whose methods return responses."""

    def __init__(self, resource: 駅) -> None:
        from .._response import raw

        self._resource = resource
        self.駅を取得 = raw(resource.駅を取得)


class Async駅WithRawResponse:
    """:class:`Async駅`, whose methods return responses."""

    def __init__(self, resource: Async駅) -> None:
        from .._response import async_raw

        self._resource = resource
        self.駅を取得 = async_raw(resource.駅を取得)


class 駅WithStreamingResponse:
    """:class:`駅`, whose methods give responses yet to be read."""

    def __init__(self, resource: 駅) -> None:
        from .._response import streamed

        self._resource = resource
        self.駅を取得 = streamed(resource.駅を取得)


class Async駅WithStreamingResponse:
    """:class:`Async駅`, whose methods give responses yet to be read."""

    def __init__(self, resource: Async駅) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.駅を取得 = async_streamed(resource.駅を取得)
