from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .. import types
from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NoneType, NotGiven, Query, not_given

if TYPE_CHECKING:
    from httpx2 import Timeout

_RETRIEVE: Operation[None] = Operation(
    "GET",
    "/paths/{simple_value}/{simple_list}/{simple_object}/{simple_value_exploded}/{simple_list_exploded}/{simple_object_exploded}/{label_value}/{label_list}/{label_object}/{label_value_exploded}/{label_list_exploded}/{label_object_exploded}/{matrix_value}/{matrix_list}/{matrix_object}/{matrix_value_exploded}/{matrix_list_exploded}/{matrix_object_exploded}",
    returns=lambda: NoneType,
    styles={
        "{matrix_object_exploded}": "matrix*",
        "{simple_list_exploded}": "simple*",
        "{simple_object_exploded}": "simple*",
        "{label_value}": "label",
        "{label_list}": "label",
        "{label_object}": "label",
        "{label_value_exploded}": "label*",
        "{label_list_exploded}": "label*",
        "{label_object_exploded}": "label*",
        "{matrix_value}": "matrix",
        "{matrix_list}": "matrix",
        "{matrix_object}": "matrix",
        "{matrix_value_exploded}": "matrix*",
        "{matrix_list_exploded}": "matrix*",
    },
    accept="*/*",
)


class Paths(SyncResource):
    """Paths."""

    @cached_property
    def with_raw_response(self) -> PathsWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return PathsWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> PathsWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return PathsWithStreamingResponse(self._in("stream"))

    def retrieve(
        self,
        matrix_object_exploded: types.GetMatrixObjectExplodedParam,
        *,
        simple_value: str,
        simple_list: list[str],
        simple_object: types.GetSimpleObjectParam,
        simple_value_exploded: str,
        simple_list_exploded: list[str],
        simple_object_exploded: types.GetSimpleObjectExplodedParam,
        label_value: str,
        label_list: list[str],
        label_object: types.GetLabelObjectParam,
        label_value_exploded: str,
        label_list_exploded: list[str],
        label_object_exploded: types.GetLabelObjectExplodedParam,
        matrix_value: str,
        matrix_list: list[str],
        matrix_object: types.GetMatrixObjectParam,
        matrix_value_exploded: str,
        matrix_list_exploded: list[str],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _RETRIEVE,
            path={
                "matrix_object_exploded": matrix_object_exploded,
                "simple_value": simple_value,
                "simple_list": simple_list,
                "simple_object": simple_object,
                "simple_value_exploded": simple_value_exploded,
                "simple_list_exploded": simple_list_exploded,
                "simple_object_exploded": simple_object_exploded,
                "label_value": label_value,
                "label_list": label_list,
                "label_object": label_object,
                "label_value_exploded": label_value_exploded,
                "label_list_exploded": label_list_exploded,
                "label_object_exploded": label_object_exploded,
                "matrix_value": matrix_value,
                "matrix_list": matrix_list,
                "matrix_object": matrix_object,
                "matrix_value_exploded": matrix_value_exploded,
                "matrix_list_exploded": matrix_list_exploded,
            },
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncPaths(AsyncResource):
    """Paths."""

    @cached_property
    def with_raw_response(self) -> AsyncPathsWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncPathsWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncPathsWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncPathsWithStreamingResponse(self._in("stream"))

    async def retrieve(
        self,
        matrix_object_exploded: types.GetMatrixObjectExplodedParam,
        *,
        simple_value: str,
        simple_list: list[str],
        simple_object: types.GetSimpleObjectParam,
        simple_value_exploded: str,
        simple_list_exploded: list[str],
        simple_object_exploded: types.GetSimpleObjectExplodedParam,
        label_value: str,
        label_list: list[str],
        label_object: types.GetLabelObjectParam,
        label_value_exploded: str,
        label_list_exploded: list[str],
        label_object_exploded: types.GetLabelObjectExplodedParam,
        matrix_value: str,
        matrix_list: list[str],
        matrix_object: types.GetMatrixObjectParam,
        matrix_value_exploded: str,
        matrix_list_exploded: list[str],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _RETRIEVE,
            path={
                "matrix_object_exploded": matrix_object_exploded,
                "simple_value": simple_value,
                "simple_list": simple_list,
                "simple_object": simple_object,
                "simple_value_exploded": simple_value_exploded,
                "simple_list_exploded": simple_list_exploded,
                "simple_object_exploded": simple_object_exploded,
                "label_value": label_value,
                "label_list": label_list,
                "label_object": label_object,
                "label_value_exploded": label_value_exploded,
                "label_list_exploded": label_list_exploded,
                "label_object_exploded": label_object_exploded,
                "matrix_value": matrix_value,
                "matrix_list": matrix_list,
                "matrix_object": matrix_object,
                "matrix_value_exploded": matrix_value_exploded,
                "matrix_list_exploded": matrix_list_exploded,
            },
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class PathsWithRawResponse:
    """:class:`Paths`, whose methods return responses."""

    def __init__(self, resource: Paths) -> None:
        from .._response import raw

        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class AsyncPathsWithRawResponse:
    """:class:`AsyncPaths`, whose methods return responses."""

    def __init__(self, resource: AsyncPaths) -> None:
        from .._response import async_raw

        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class PathsWithStreamingResponse:
    """:class:`Paths`, whose methods give responses yet to be read."""

    def __init__(self, resource: Paths) -> None:
        from .._response import streamed

        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncPathsWithStreamingResponse:
    """:class:`AsyncPaths`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncPaths) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)
