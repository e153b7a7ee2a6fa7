from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .. import types
from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NotGiven, Omit, Query, not_given, omit

if TYPE_CHECKING:
    from httpx2 import Timeout

_CREATE: Operation[types.ChatResponse] = Operation(
    "POST",
    "/chats",
    returns=lambda: types.ChatResponse,
    body_optional=True,
)


class Chats(SyncResource):
    """Chats."""

    @cached_property
    def with_raw_response(self) -> ChatsWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return ChatsWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> ChatsWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return ChatsWithStreamingResponse(self._in("stream"))

    def create(
        self,
        *,
        stream: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.ChatResponse:
        """
        The answer is asked for as `application/json`; the API also has
        `text/event-stream`.
        """
        return self._call(
            _CREATE,
            body={"stream": stream},
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncChats(AsyncResource):
    """Chats."""

    @cached_property
    def with_raw_response(self) -> AsyncChatsWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncChatsWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncChatsWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncChatsWithStreamingResponse(self._in("stream"))

    async def create(
        self,
        *,
        stream: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.ChatResponse:
        """
        The answer is asked for as `application/json`; the API also has
        `text/event-stream`.
        """
        return await self._call(
            _CREATE,
            body={"stream": stream},
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class ChatsWithRawResponse:
    """:class:`Chats`, whose methods return responses."""

    def __init__(self, resource: Chats) -> None:
        from .._response import raw

        self._resource = resource
        self.create = raw(resource.create)


class AsyncChatsWithRawResponse:
    """:class:`AsyncChats`, whose methods return responses."""

    def __init__(self, resource: AsyncChats) -> None:
        from .._response import async_raw

        self._resource = resource
        self.create = async_raw(resource.create)


class ChatsWithStreamingResponse:
    """:class:`Chats`, whose methods give responses yet to be read."""

    def __init__(self, resource: Chats) -> None:
        from .._response import streamed

        self._resource = resource
        self.create = streamed(resource.create)


class AsyncChatsWithStreamingResponse:
    """:class:`AsyncChats`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncChats) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.create = async_streamed(resource.create)
