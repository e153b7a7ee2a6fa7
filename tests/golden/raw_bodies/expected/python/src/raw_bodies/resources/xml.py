from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NoneType, NotGiven, Query, not_given

if TYPE_CHECKING:
    from httpx2 import Timeout

    from .._inputs import FileContent

_SEND: Operation[None] = Operation(
    "PUT",
    "/xml",
    returns=lambda: NoneType,
    body="binary",
    body_type="application/xml",
    accept="*/*",
)


class Xml(SyncResource):
    """Xml."""

    @cached_property
    def with_raw_response(self) -> XmlWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return XmlWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> XmlWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return XmlWithStreamingResponse(self._in("stream"))

    def send(
        self,
        *,
        body: FileContent,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return self._call(
            _SEND,
            body=body,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncXml(AsyncResource):
    """Xml."""

    @cached_property
    def with_raw_response(self) -> AsyncXmlWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncXmlWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncXmlWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncXmlWithStreamingResponse(self._in("stream"))

    async def send(
        self,
        *,
        body: FileContent,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        return await self._call(
            _SEND,
            body=body,
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class XmlWithRawResponse:
    """:class:`Xml`, whose methods return responses."""

    def __init__(self, resource: Xml) -> None:
        from .._response import raw

        self._resource = resource
        self.send = raw(resource.send)


class AsyncXmlWithRawResponse:
    """:class:`AsyncXml`, whose methods return responses."""

    def __init__(self, resource: AsyncXml) -> None:
        from .._response import async_raw

        self._resource = resource
        self.send = async_raw(resource.send)


class XmlWithStreamingResponse:
    """:class:`Xml`, whose methods give responses yet to be read."""

    def __init__(self, resource: Xml) -> None:
        from .._response import streamed

        self._resource = resource
        self.send = streamed(resource.send)


class AsyncXmlWithStreamingResponse:
    """:class:`AsyncXml`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncXml) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.send = async_streamed(resource.send)
