from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NoneType, NotGiven, Omit, Query, not_given, omit

if TYPE_CHECKING:
    from httpx2 import Timeout

_RETRIEVE: Operation[None] = Operation(
    "GET",
    "/things/{id}",
    returns=lambda: NoneType,
    accept="*/*",
)
_REMOVE: Operation[None] = Operation(
    "DELETE",
    "/things/{id}",
    returns=lambda: NoneType,
    accept="*/*",
)
_SHARED: Operation[None] = Operation(
    "GET",
    "/shared/{name}",
    returns=lambda: NoneType,
    accept="*/*",
)
_BORROWED: Operation[None] = Operation(
    "GET",
    "/borrowed/{id}",
    returns=lambda: NoneType,
    accept="*/*",
)
_SLASH: Operation[None] = Operation(
    "GET",
    "/slash/",
    returns=lambda: NoneType,
    server="/other",
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

    def retrieve(
        self,
        id: str,
        *,
        verbose: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _RETRIEVE,
            path={"id": id},
            query={"verbose": verbose},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def remove(
        self,
        id: int,
        *,
        verbose: bool | Omit = omit,
        force: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _REMOVE,
            path={"id": id},
            query={"verbose": verbose, "force": force},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def shared(
        self,
        name: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _SHARED,
            path={"name": name},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def borrowed(
        self,
        id: str,
        *,
        kind: Literal["a", "b"] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _BORROWED,
            path={"id": id},
            query={"kind": kind},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def slash(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _SLASH,
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

    async def retrieve(
        self,
        id: str,
        *,
        verbose: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _RETRIEVE,
            path={"id": id},
            query={"verbose": verbose},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def remove(
        self,
        id: int,
        *,
        verbose: bool | Omit = omit,
        force: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _REMOVE,
            path={"id": id},
            query={"verbose": verbose, "force": force},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def shared(
        self,
        name: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _SHARED,
            path={"name": name},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def borrowed(
        self,
        id: str,
        *,
        kind: Literal["a", "b"] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _BORROWED,
            path={"id": id},
            query={"kind": kind},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def slash(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _SLASH,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class ThingsWithRawResponse:
    """:class:`Things`, whose methods return responses."""

    def __init__(self, resource: Things) -> None:
        from .._response import raw

        self._resource = resource
        self.retrieve = raw(resource.retrieve)
        self.remove = raw(resource.remove)
        self.shared = raw(resource.shared)
        self.borrowed = raw(resource.borrowed)
        self.slash = raw(resource.slash)


class AsyncThingsWithRawResponse:
    """:class:`AsyncThings`, whose methods return responses."""

    def __init__(self, resource: AsyncThings) -> None:
        from .._response import async_raw

        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)
        self.remove = async_raw(resource.remove)
        self.shared = async_raw(resource.shared)
        self.borrowed = async_raw(resource.borrowed)
        self.slash = async_raw(resource.slash)


class ThingsWithStreamingResponse:
    """:class:`Things`, whose methods give responses yet to be read."""

    def __init__(self, resource: Things) -> None:
        from .._response import streamed

        self._resource = resource
        self.retrieve = streamed(resource.retrieve)
        self.remove = streamed(resource.remove)
        self.shared = streamed(resource.shared)
        self.borrowed = streamed(resource.borrowed)
        self.slash = streamed(resource.slash)


class AsyncThingsWithStreamingResponse:
    """:class:`AsyncThings`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncThings) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)
        self.remove = async_streamed(resource.remove)
        self.shared = async_streamed(resource.shared)
        self.borrowed = async_streamed(resource.borrowed)
        self.slash = async_streamed(resource.slash)
