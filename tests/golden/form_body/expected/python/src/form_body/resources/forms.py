from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .. import types
from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NoneType, NotGiven, Omit, Query, not_given, omit

if TYPE_CHECKING:
    from httpx2 import Timeout

    from .._inputs import DateInput

_SEND: Operation[None] = Operation(
    "POST",
    "/forms",
    returns=lambda: NoneType,
    body="form",
    encoding={
        "joined": "form",
        "piped": "pipeDelimited",
        "deep": "deepObject",
        "spread": "form*",
        "json": "application/json",
    },
    accept="*/*",
)


class Forms(SyncResource):
    """Forms."""

    @cached_property
    def with_raw_response(self) -> FormsWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return FormsWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> FormsWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return FormsWithStreamingResponse(self._in("stream"))

    def send(
        self,
        *,
        name: str,
        list: list[str] | Omit = omit,
        joined: list[str] | Omit = omit,
        piped: list[str] | Omit = omit,
        nested: types.SendRequestNestedParam | Omit = omit,
        deep: types.SendRequestDeepParam | Omit = omit,
        spread: types.SendRequestSpreadParam | Omit = omit,
        json: types.SendRequestJsonParam | Omit = omit,
        when: DateInput | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _SEND,
            body={
                "name": name,
                "list": list,
                "joined": joined,
                "piped": piped,
                "nested": nested,
                "deep": deep,
                "spread": spread,
                "json": json,
                "when": when,
            },
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncForms(AsyncResource):
    """Forms."""

    @cached_property
    def with_raw_response(self) -> AsyncFormsWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncFormsWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncFormsWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncFormsWithStreamingResponse(self._in("stream"))

    async def send(
        self,
        *,
        name: str,
        list: list[str] | Omit = omit,
        joined: list[str] | Omit = omit,
        piped: list[str] | Omit = omit,
        nested: types.SendRequestNestedParam | Omit = omit,
        deep: types.SendRequestDeepParam | Omit = omit,
        spread: types.SendRequestSpreadParam | Omit = omit,
        json: types.SendRequestJsonParam | Omit = omit,
        when: DateInput | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _SEND,
            body={
                "name": name,
                "list": list,
                "joined": joined,
                "piped": piped,
                "nested": nested,
                "deep": deep,
                "spread": spread,
                "json": json,
                "when": when,
            },
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class FormsWithRawResponse:
    """:class:`Forms`, whose methods return responses."""

    def __init__(self, resource: Forms) -> None:
        from .._response import raw

        self._resource = resource
        self.send = raw(resource.send)


class AsyncFormsWithRawResponse:
    """:class:`AsyncForms`, whose methods return responses."""

    def __init__(self, resource: AsyncForms) -> None:
        from .._response import async_raw

        self._resource = resource
        self.send = async_raw(resource.send)


class FormsWithStreamingResponse:
    """:class:`Forms`, whose methods give responses yet to be read."""

    def __init__(self, resource: Forms) -> None:
        from .._response import streamed

        self._resource = resource
        self.send = streamed(resource.send)


class AsyncFormsWithStreamingResponse:
    """:class:`AsyncForms`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncForms) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.send = async_streamed(resource.send)
