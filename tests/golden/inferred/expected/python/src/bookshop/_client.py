"""The clients: where every use of bookshop starts."""

from __future__ import annotations

import os
from functools import cached_property
from typing import TYPE_CHECKING, Self

from ._async_client import AsyncClient
from ._base_client import DEFAULT_MAX_RETRIES
from ._settings import Credential, Settings
from ._sync_client import SyncClient
from ._types import Headers, NotGiven, Query, not_given
from ._version import __version__

if TYPE_CHECKING:
    import httpx2

    from .resources.books import (
        AsyncBooks,
        AsyncBooksWithRawResponse,
        AsyncBooksWithStreamingResponse,
        Books,
        BooksWithRawResponse,
        BooksWithStreamingResponse,
    )

_SETTINGS = Settings(
    version=__version__,
    base_url="https://books.example/v1",
    base_url_env="BOOKSHOP_BASE_URL",
    credentials=(Credential("key", "header", "X-Key"),),
    log_env="BOOKSHOP_LOG",
    request_id_header="x-request-id",
)


class Bookshop(SyncClient):
    """Client of the Bookshop."""

    _settings = _SETTINGS

    def __init__(
        self,
        key: str | None = None,
        *,
        base_url: str | httpx2.URL | None = None,
        timeout: float | httpx2.Timeout | NotGiven | None = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Headers | None = None,
        default_query: Query | None = None,
        http_client: httpx2.Client | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        """
        Args:
            key: The API key. Default: the environment variable `BOOKSHOP_KEY`.
            base_url: Where all paths start. Default: the environment variable
                `BOOKSHOP_BASE_URL` or else https://books.example/v1
            timeout: Seconds, or a Timeout with seconds for each phase of a request;
                None waits forever. Default: 10 minutes, but 5 seconds to connect.
            max_retries: How often a request is sent again after a failure that may
                pass.
            default_headers: Headers of every request; `omit` takes one away.
            default_query: Query parameters of every request.
            http_client: An HTTP client to send with, for proxies, transports and
                limits.
        """
        if key is None:
            key = os.environ.get("BOOKSHOP_KEY")
        self.key = key
        super().__init__(
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            strict=_strict_response_validation,
        )

    def copy(
        self,
        *,
        key: str | None = None,
        base_url: str | httpx2.URL | None = None,
        timeout: float | httpx2.Timeout | NotGiven | None = not_given,
        max_retries: int | NotGiven = not_given,
        default_headers: Headers | None = None,
        set_default_headers: Headers | None = None,
        default_query: Query | None = None,
        set_default_query: Query | None = None,
        http_client: httpx2.Client | None = None,
    ) -> Self:
        """A client with other settings; what isn't given stays. Both share their connections.

        The default headers and query given here are added to those that there are, or take their
        place with `set_default_headers` and `set_default_query`.
        """
        return self._changed(
            {"key": key},
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            headers=default_headers,
            set_headers=set_default_headers,
            query=default_query,
            set_query=set_default_query,
            http_client=http_client,
        )

    with_options = copy

    @cached_property
    def with_raw_response(self) -> BookshopWithRawResponse:
        """The same resources, whose methods return the response around their answer."""
        return BookshopWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> BookshopWithStreamingResponse:
        """The same resources, whose methods give the response before its body is read."""
        return BookshopWithStreamingResponse(self)

    @cached_property
    def books(self) -> Books:
        from .resources.books import Books

        return Books(self)


class AsyncBookshop(AsyncClient):
    """Client of the Bookshop."""

    _settings = _SETTINGS

    def __init__(
        self,
        key: str | None = None,
        *,
        base_url: str | httpx2.URL | None = None,
        timeout: float | httpx2.Timeout | NotGiven | None = not_given,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Headers | None = None,
        default_query: Query | None = None,
        http_client: httpx2.AsyncClient | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        """
        Args:
            key: The API key. Default: the environment variable `BOOKSHOP_KEY`.
            base_url: Where all paths start. Default: the environment variable
                `BOOKSHOP_BASE_URL` or else https://books.example/v1
            timeout: Seconds, or a Timeout with seconds for each phase of a request;
                None waits forever. Default: 10 minutes, but 5 seconds to connect.
            max_retries: How often a request is sent again after a failure that may
                pass.
            default_headers: Headers of every request; `omit` takes one away.
            default_query: Query parameters of every request.
            http_client: An HTTP client to send with, for proxies, transports and
                limits.
        """
        if key is None:
            key = os.environ.get("BOOKSHOP_KEY")
        self.key = key
        super().__init__(
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            strict=_strict_response_validation,
        )

    def copy(
        self,
        *,
        key: str | None = None,
        base_url: str | httpx2.URL | None = None,
        timeout: float | httpx2.Timeout | NotGiven | None = not_given,
        max_retries: int | NotGiven = not_given,
        default_headers: Headers | None = None,
        set_default_headers: Headers | None = None,
        default_query: Query | None = None,
        set_default_query: Query | None = None,
        http_client: httpx2.AsyncClient | None = None,
    ) -> Self:
        """A client with other settings; what isn't given stays. Both share their connections.

        The default headers and query given here are added to those that there are, or take their
        place with `set_default_headers` and `set_default_query`.
        """
        return self._changed(
            {"key": key},
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            headers=default_headers,
            set_headers=set_default_headers,
            query=default_query,
            set_query=set_default_query,
            http_client=http_client,
        )

    with_options = copy

    @cached_property
    def with_raw_response(self) -> AsyncBookshopWithRawResponse:
        """The same resources, whose methods return the response around their answer."""
        return AsyncBookshopWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncBookshopWithStreamingResponse:
        """The same resources, whose methods give the response before its body is read."""
        return AsyncBookshopWithStreamingResponse(self)

    @cached_property
    def books(self) -> AsyncBooks:
        from .resources.books import AsyncBooks

        return AsyncBooks(self)


class BookshopWithRawResponse:
    """:class:`Bookshop` with resources whose methods return responses."""

    def __init__(self, client: Bookshop) -> None:
        self._client = client

    @cached_property
    def books(self) -> BooksWithRawResponse:
        return self._client.books.with_raw_response


class AsyncBookshopWithRawResponse:
    """:class:`AsyncBookshop` with resources whose methods return responses."""

    def __init__(self, client: AsyncBookshop) -> None:
        self._client = client

    @cached_property
    def books(self) -> AsyncBooksWithRawResponse:
        return self._client.books.with_raw_response


class BookshopWithStreamingResponse:
    """:class:`Bookshop` with resources whose methods give responses yet to be read."""

    def __init__(self, client: Bookshop) -> None:
        self._client = client

    @cached_property
    def books(self) -> BooksWithStreamingResponse:
        return self._client.books.with_streaming_response


class AsyncBookshopWithStreamingResponse:
    """:class:`AsyncBookshop` with resources whose methods give responses yet to be read."""

    def __init__(self, client: AsyncBookshop) -> None:
        self._client = client

    @cached_property
    def books(self) -> AsyncBooksWithStreamingResponse:
        return self._client.books.with_streaming_response
