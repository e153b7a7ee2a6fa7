# pyright: reportDeprecated=false

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from typing_extensions import deprecated

from .. import types
from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NoneType, NotGiven, Omit, Query, not_given, omit

if TYPE_CHECKING:
    from httpx2 import Timeout

_RETRIEVE: Operation[types.Thing] = Operation(
    "GET",
    "/things",
    returns=lambda: types.Thing,
)
_CREATE: Operation[None] = Operation(
    "POST",
    "/things",
    returns=lambda: NoneType,
    body_optional=True,
    accept="*/*",
)
_READ_MEASUREMENTS_OF_EARLIER_YEARS: Operation[None] = Operation(
    "GET",
    "/things/{id}/measurements_of_earlier_years",
    returns=lambda: NoneType,
    accept="*/*",
)


class Things(SyncResource):
    """Things."""

    @cached_property
    def with_raw_response(self) -> ThingsWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return ThingsWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> ThingsWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return ThingsWithStreamingResponse(self._in("stream"))

    @deprecated("the API no longer recommends this")
    def retrieve(
        self,
        *,
        old: str | Omit = omit,
        older: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.Thing:
        """
        Reads it.

        Deprecated.

        Args:
            old: Of no use.

                Deprecated.
            older: This is deprecated, use `old`.
        """
        return self._call(
            _RETRIEVE,
            query={"old": old},
            headers={"older": older},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def create(
        self,
        *,
        a: int | Omit = omit,
        size: types.Size | Omit = omit,
        part: types.PartParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        """
        Args:
            a: Deprecated.
        """
        return self._call(
            _CREATE,
            body={"a": a, "size": size, "part": part},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    @deprecated("the API no longer recommends this")
    def read_measurements_of_earlier_years(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        """Deprecated."""
        return self._call(
            _READ_MEASUREMENTS_OF_EARLIER_YEARS,
            path={"id": id},
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncThings(AsyncResource):
    """Things."""

    @cached_property
    def with_raw_response(self) -> AsyncThingsWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncThingsWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncThingsWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncThingsWithStreamingResponse(self._in("stream"))

    @deprecated("the API no longer recommends this")
    async def retrieve(
        self,
        *,
        old: str | Omit = omit,
        older: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.Thing:
        """
        Reads it.

        Deprecated.

        Args:
            old: Of no use.

                Deprecated.
            older: This is deprecated, use `old`.
        """
        return await self._call(
            _RETRIEVE,
            query={"old": old},
            headers={"older": older},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def create(
        self,
        *,
        a: int | Omit = omit,
        size: types.Size | Omit = omit,
        part: types.PartParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        """
        Args:
            a: Deprecated.
        """
        return await self._call(
            _CREATE,
            body={"a": a, "size": size, "part": part},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    @deprecated("the API no longer recommends this")
    async def read_measurements_of_earlier_years(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        """Deprecated."""
        return await self._call(
            _READ_MEASUREMENTS_OF_EARLIER_YEARS,
            path={"id": id},
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class ThingsWithRawResponse:
    """:class:`Things`, whose methods return responses."""

    def __init__(self, resource: Things) -> None:
        from .._response import raw

        self._resource = resource
        self.retrieve = raw(resource.retrieve)
        self.create = raw(resource.create)
        self.read_measurements_of_earlier_years = raw(resource.read_measurements_of_earlier_years)


class AsyncThingsWithRawResponse:
    """:class:`AsyncThings`, whose methods return responses."""

    def __init__(self, resource: AsyncThings) -> None:
        from .._response import async_raw

        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)
        self.create = async_raw(resource.create)
        self.read_measurements_of_earlier_years = async_raw(
            resource.read_measurements_of_earlier_years
        )


class ThingsWithStreamingResponse:
    """:class:`Things`, whose methods give responses yet to be read."""

    def __init__(self, resource: Things) -> None:
        from .._response import streamed

        self._resource = resource
        self.retrieve = streamed(resource.retrieve)
        self.create = streamed(resource.create)
        self.read_measurements_of_earlier_years = streamed(
            resource.read_measurements_of_earlier_years
        )


class AsyncThingsWithStreamingResponse:
    """:class:`AsyncThings`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncThings) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)
        self.create = async_streamed(resource.create)
        self.read_measurements_of_earlier_years = async_streamed(
            resource.read_measurements_of_earlier_years
        )
