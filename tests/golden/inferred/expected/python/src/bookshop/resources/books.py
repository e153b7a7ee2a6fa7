from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .. import types
from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import Body, Headers, NoneType, NotGiven, Omit, Query, not_given, omit

if TYPE_CHECKING:
    from httpx2 import Timeout

_LIST: Operation[types.BookList] = Operation(
    "GET",
    "/books",
    returns=lambda: types.BookList,
)
_CREATE: Operation[types.Book] = Operation(
    "POST",
    "/books",
    returns=lambda: types.Book,
)
_RETRIEVE: Operation[types.Book] = Operation(
    "GET",
    "/books/{isbn}",
    returns=lambda: types.Book,
)
_REMOVE: Operation[None] = Operation(
    "DELETE",
    "/books/{isbn}",
    returns=lambda: NoneType,
    accept="*/*",
)


class Books(SyncResource):
    """Books."""

    @cached_property
    def with_raw_response(self) -> BooksWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return BooksWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> BooksWithStreamingResponse:
        """The same methods for ``with``, which then give the response before its body is read."""
        return BooksWithStreamingResponse(self._in("stream"))

    def list(
        self,
        *,
        author: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.BookList:
        """
        List books

        Args:
            author: Only books by this author.
        """
        return self._call(
            _LIST,
            query={"author": author},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def create(
        self,
        *,
        isbn: str,
        title: str,
        pages: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.Book:
        """Add a book"""
        return self._call(
            _CREATE,
            body={"isbn": isbn, "title": title, "pages": pages},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def retrieve(
        self,
        isbn: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.Book:
        """Get a book"""
        return self._call(
            _RETRIEVE,
            path={"isbn": isbn},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    def remove(
        self,
        isbn: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        """Remove a book"""
        return self._call(
            _REMOVE,
            path={"isbn": isbn},
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class AsyncBooks(AsyncResource):
    """Books."""

    @cached_property
    def with_raw_response(self) -> AsyncBooksWithRawResponse:
        """The same methods, which then return the response around their answer."""
        return AsyncBooksWithRawResponse(self._in("raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncBooksWithStreamingResponse:
        """The same methods for ``async with``, which then give the response before it is read."""
        return AsyncBooksWithStreamingResponse(self._in("stream"))

    async def list(
        self,
        *,
        author: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.BookList:
        """
        List books

        Args:
            author: Only books by this author.
        """
        return await self._call(
            _LIST,
            query={"author": author},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def create(
        self,
        *,
        isbn: str,
        title: str,
        pages: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.Book:
        """Add a book"""
        return await self._call(
            _CREATE,
            body={"isbn": isbn, "title": title, "pages": pages},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def retrieve(
        self,
        isbn: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> types.Book:
        """Get a book"""
        return await self._call(
            _RETRIEVE,
            path={"isbn": isbn},
            options=(extra_headers, extra_query, extra_body, timeout),
        )

    async def remove(
        self,
        isbn: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        """Remove a book"""
        return await self._call(
            _REMOVE,
            path={"isbn": isbn},
            options=(extra_headers, extra_query, extra_body, timeout),
        )


class BooksWithRawResponse:
    """:class:`Books`, whose methods return responses."""

    def __init__(self, resource: Books) -> None:
        from .._response import raw

        self._resource = resource
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.remove = raw(resource.remove)


class AsyncBooksWithRawResponse:
    """:class:`AsyncBooks`, whose methods return responses."""

    def __init__(self, resource: AsyncBooks) -> None:
        from .._response import async_raw

        self._resource = resource
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.retrieve = async_raw(resource.retrieve)
        self.remove = async_raw(resource.remove)


class BooksWithStreamingResponse:
    """:class:`Books`, whose methods give responses yet to be read."""

    def __init__(self, resource: Books) -> None:
        from .._response import streamed

        self._resource = resource
        self.list = streamed(resource.list)
        self.create = streamed(resource.create)
        self.retrieve = streamed(resource.retrieve)
        self.remove = streamed(resource.remove)


class AsyncBooksWithStreamingResponse:
    """:class:`AsyncBooks`, whose methods give responses yet to be read."""

    def __init__(self, resource: AsyncBooks) -> None:
        from .._response import async_streamed

        self._resource = resource
        self.list = async_streamed(resource.list)
        self.create = async_streamed(resource.create)
        self.retrieve = async_streamed(resource.retrieve)
        self.remove = async_streamed(resource.remove)
