from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .. import types
from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NotGiven, Omit, Query, not_given, omit

if TYPE_CHECKING:
    from httpx2 import Timeout

_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_OPERATION_ID: Operation[
    types.VeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongSchema
] = Operation(
    "GET",
    "/things",
    returns=lambda: types.VeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongSchema,
)


class VeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongTag(
    SyncResource
):
    """
    Very Long Very Long Very Long Very Long Very Long Very Long Very Long Very Long Very
    Long Very Long Very Long Very Long Very Long Very Long Very Long Very Long Very Long
    Very Long Very Long Very Long Very Long Very Long Very Long Very Long Very Long Very
    Long Very Long Very Long Very Long Very Long Tag.
    """

    @cached_property
    def with_raw_response(
        self,
    ) -> VeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongTagWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return VeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongTagWithRawResponse(
            self._in("raw")
        )

    @cached_property
    def with_streaming_response(
        self,
    ) -> VeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongTagWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return VeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongTagWithStreamingResponse(
            self._in("stream")
        )

    def rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_operation_id(
        self,
        *,
        very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_parameter: (
            str | Omit
        ) = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> (
        types.VeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongSchema
    ):
        return self._call(
            _RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_OPERATION_ID,
            query={
                "very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_parameter": very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_parameter,
            },
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongTag(
    AsyncResource
):
    """
    Very Long Very Long Very Long Very Long Very Long Very Long Very Long Very Long Very
    Long Very Long Very Long Very Long Very Long Very Long Very Long Very Long Very Long
    Very Long Very Long Very Long Very Long Very Long Very Long Very Long Very Long Very
    Long Very Long Very Long Very Long Very Long Tag.
    """

    @cached_property
    def with_raw_response(
        self,
    ) -> AsyncVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongTagWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongTagWithRawResponse(
            self._in("raw")
        )

    @cached_property
    def with_streaming_response(
        self,
    ) -> AsyncVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongTagWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongTagWithStreamingResponse(
            self._in("stream")
        )

    async def rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_operation_id(
        self,
        *,
        very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_parameter: (
            str | Omit
        ) = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> (
        types.VeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongSchema
    ):
        return await self._call(
            _RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_RATHER_LONG_OPERATION_ID,
            query={
                "very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_parameter": very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_very_long_parameter,
            },
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class VeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongTagWithRawResponse:
    """:class:`VeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongTag`, whose methods return responses."""

    def __init__(
        self,
        resource: VeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongTag,
    ) -> None:
        from .._response import raw

        self._resource = resource
        self.rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_operation_id = raw(
            resource.rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_operation_id
        )


class AsyncVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongTagWithRawResponse:
    """:class:`AsyncVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongTag`, whose methods return responses."""

    def __init__(
        self,
        resource: AsyncVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongTag,
    ) -> None:
        from .._response import async_raw

        self._resource = resource
        self.rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_operation_id = async_raw(
            resource.rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_operation_id
        )


class VeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongTagWithStreamingResponse:
    """:class:`VeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongTag`, whose methods give responses yet to be read."""

    def __init__(
        self,
        resource: VeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongTag,
    ) -> None:
        from .._response import streamed

        self._resource = resource
        self.rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_operation_id = streamed(
            resource.rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_operation_id
        )


class AsyncVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongTagWithStreamingResponse:
    """:class:`AsyncVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongTag`, whose methods give responses yet to be read."""

    def __init__(
        self,
        resource: AsyncVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongVeryLongTag,
    ) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_operation_id = async_streamed(
            resource.rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_rather_long_operation_id
        )
