from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .. import types
from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NotGiven, Omit, Query, not_given, omit

if TYPE_CHECKING:
    from httpx2 import Timeout

_IMPORT: Operation[types.BaseModel2] = Operation(
    "POST",
    "/class/{from_}",
    returns=lambda: types.BaseModel2,
)


class Class(SyncResource):
    """Class."""

    @cached_property
    def with_raw_response(self) -> ClassWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return ClassWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> ClassWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return ClassWithStreamingResponse(self._in("stream"))

    def import_(
        self,
        from_: str,
        *,
        self_: str | Omit = omit,
        timeout_: str | Omit = omit,
        extra_body_: str | Omit = omit,
        print: str | Omit = omit,
        lambda_: str | Omit = omit,
        none: str | Omit = omit,
        body: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.BaseModel2:
        return self._call(
            _IMPORT,
            path={"from_": from_},
            query={"self": self_, "timeout": timeout_, "extra_body": extra_body_, "print": print},
            body={"lambda": lambda_, "None": none, "": body},
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncClass(AsyncResource):
    """Class."""

    @cached_property
    def with_raw_response(self) -> AsyncClassWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncClassWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncClassWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncClassWithStreamingResponse(self._in("stream"))

    async def import_(
        self,
        from_: str,
        *,
        self_: str | Omit = omit,
        timeout_: str | Omit = omit,
        extra_body_: str | Omit = omit,
        print: str | Omit = omit,
        lambda_: str | Omit = omit,
        none: str | Omit = omit,
        body: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.BaseModel2:
        return await self._call(
            _IMPORT,
            path={"from_": from_},
            query={"self": self_, "timeout": timeout_, "extra_body": extra_body_, "print": print},
            body={"lambda": lambda_, "None": none, "": body},
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class ClassWithRawResponse:
    """:class:`Class`, whose methods return responses."""

    def __init__(self, resource: Class) -> None:
        from .._response import raw

        self._resource = resource
        self.import_ = raw(resource.import_)


class AsyncClassWithRawResponse:
    """:class:`AsyncClass`, whose methods return responses."""

    def __init__(self, resource: AsyncClass) -> None:
        from .._response import async_raw

        self._resource = resource
        self.import_ = async_raw(resource.import_)


class ClassWithStreamingResponse:
    """:class:`Class`, whose methods give responses yet to be read."""

    def __init__(self, resource: Class) -> None:
        from .._response import streamed

        self._resource = resource
        self.import_ = streamed(resource.import_)


class AsyncClassWithStreamingResponse:
    """:class:`AsyncClass`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncClass) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.import_ = async_streamed(resource.import_)
