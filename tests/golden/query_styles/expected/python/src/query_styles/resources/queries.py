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
    "/queries",
    returns=lambda: NoneType,
    styles={
        "form_list": "form",
        "form_object": "form",
        "spaceDelimited_list": "spaceDelimited",
        "spaceDelimited_object": "spaceDelimited",
        "spaceDelimited_list_exploded": "spaceDelimited*",
        "pipeDelimited_list": "pipeDelimited",
        "pipeDelimited_object": "pipeDelimited",
        "pipeDelimited_list_exploded": "pipeDelimited*",
        "deep": "deepObject",
    },
    accept="*/*",
)


class Queries(SyncResource):
    """Queries."""

    @cached_property
    def with_raw_response(self) -> QueriesWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return QueriesWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> QueriesWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return QueriesWithStreamingResponse(self._in("stream"))

    def retrieve(
        self,
        *,
        form_value: str | Omit = omit,
        form_list: list[str] | Omit = omit,
        form_object: types.GetFormObjectParam | Omit = omit,
        form_value_exploded: str | Omit = omit,
        form_list_exploded: list[str] | Omit = omit,
        form_object_exploded: types.GetFormObjectExplodedParam | Omit = omit,
        space_delimited_list: list[str] | Omit = omit,
        space_delimited_object: types.GetSpaceDelimitedObjectParam | Omit = omit,
        space_delimited_list_exploded: list[str] | Omit = omit,
        pipe_delimited_list: list[str] | Omit = omit,
        pipe_delimited_object: types.GetPipeDelimitedObjectParam | Omit = omit,
        pipe_delimited_list_exploded: list[str] | Omit = omit,
        deep: types.GetDeepParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _RETRIEVE,
            query={
                "form_value": form_value,
                "form_list": form_list,
                "form_object": form_object,
                "form_value_exploded": form_value_exploded,
                "form_list_exploded": form_list_exploded,
                "form_object_exploded": form_object_exploded,
                "spaceDelimited_list": space_delimited_list,
                "spaceDelimited_object": space_delimited_object,
                "spaceDelimited_list_exploded": space_delimited_list_exploded,
                "pipeDelimited_list": pipe_delimited_list,
                "pipeDelimited_object": pipe_delimited_object,
                "pipeDelimited_list_exploded": pipe_delimited_list_exploded,
                "deep": deep,
            },
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncQueries(AsyncResource):
    """Queries."""

    @cached_property
    def with_raw_response(self) -> AsyncQueriesWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncQueriesWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncQueriesWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncQueriesWithStreamingResponse(self._in("stream"))

    async def retrieve(
        self,
        *,
        form_value: str | Omit = omit,
        form_list: list[str] | Omit = omit,
        form_object: types.GetFormObjectParam | Omit = omit,
        form_value_exploded: str | Omit = omit,
        form_list_exploded: list[str] | Omit = omit,
        form_object_exploded: types.GetFormObjectExplodedParam | Omit = omit,
        space_delimited_list: list[str] | Omit = omit,
        space_delimited_object: types.GetSpaceDelimitedObjectParam | Omit = omit,
        space_delimited_list_exploded: list[str] | Omit = omit,
        pipe_delimited_list: list[str] | Omit = omit,
        pipe_delimited_object: types.GetPipeDelimitedObjectParam | Omit = omit,
        pipe_delimited_list_exploded: list[str] | Omit = omit,
        deep: types.GetDeepParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _RETRIEVE,
            query={
                "form_value": form_value,
                "form_list": form_list,
                "form_object": form_object,
                "form_value_exploded": form_value_exploded,
                "form_list_exploded": form_list_exploded,
                "form_object_exploded": form_object_exploded,
                "spaceDelimited_list": space_delimited_list,
                "spaceDelimited_object": space_delimited_object,
                "spaceDelimited_list_exploded": space_delimited_list_exploded,
                "pipeDelimited_list": pipe_delimited_list,
                "pipeDelimited_object": pipe_delimited_object,
                "pipeDelimited_list_exploded": pipe_delimited_list_exploded,
                "deep": deep,
            },
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class QueriesWithRawResponse:
    """:class:`Queries`, whose methods return responses."""

    def __init__(self, resource: Queries) -> None:
        from .._response import raw

        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class AsyncQueriesWithRawResponse:
    """:class:`AsyncQueries`, whose methods return responses."""

    def __init__(self, resource: AsyncQueries) -> None:
        from .._response import async_raw

        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class QueriesWithStreamingResponse:
    """:class:`Queries`, whose methods give responses yet to be read."""

    def __init__(self, resource: Queries) -> None:
        from .._response import streamed

        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncQueriesWithStreamingResponse:
    """:class:`AsyncQueries`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncQueries) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)
