"""The clients: where every use of idempotency starts."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self

from ._async_client import AsyncClient
from ._base_client import DEFAULT_MAX_RETRIES
from ._settings import Settings
from ._sync_client import SyncClient
from ._types import Headers, NotGiven, Query, not_given
from ._version import __version__

if TYPE_CHECKING:
    import httpx2

    from .resources.orders import (
        AsyncOrders,
        AsyncOrdersWithRawResponse,
        AsyncOrdersWithStreamingResponse,
        Orders,
        OrdersWithRawResponse,
        OrdersWithStreamingResponse,
    )

_SETTINGS = Settings(
    version=__version__,
    base_url="https://api.example",
    base_url_env="IDEMPOTENCY_BASE_URL",
    log_env="IDEMPOTENCY_LOG",
    request_id_header="x-request-id",
    idempotency_header="Idempotency-Key",
)


class Idempotency(SyncClient):
    """Client of the Idempotency."""

    _settings = _SETTINGS

    def __init__(
        self,
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
            base_url: Where all paths start. Default: the environment variable
                `IDEMPOTENCY_BASE_URL` or else https://api.example
            timeout: Seconds, or a Timeout with seconds for each phase of a request;
                None waits forever. Default: 10 minutes, but 5 seconds to connect.
            max_retries: How often a request is sent again after a failure that may
                pass.
            default_headers: Headers of every request; `omit` takes one away.
            default_query: Query parameters of every request.
            http_client: An HTTP client to send with, for proxies, transports and
                limits.
        """
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
            {},
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
    def with_raw_response(self) -> IdempotencyWithRawResponse:
        """The same resources, whose methods return the response around their answer."""
        return IdempotencyWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> IdempotencyWithStreamingResponse:
        """The same resources, whose methods give the response before its body is read."""
        return IdempotencyWithStreamingResponse(self)

    @cached_property
    def orders(self) -> Orders:
        from .resources.orders import Orders

        return Orders(self)


class AsyncIdempotency(AsyncClient):
    """Client of the Idempotency."""

    _settings = _SETTINGS

    def __init__(
        self,
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
            base_url: Where all paths start. Default: the environment variable
                `IDEMPOTENCY_BASE_URL` or else https://api.example
            timeout: Seconds, or a Timeout with seconds for each phase of a request;
                None waits forever. Default: 10 minutes, but 5 seconds to connect.
            max_retries: How often a request is sent again after a failure that may
                pass.
            default_headers: Headers of every request; `omit` takes one away.
            default_query: Query parameters of every request.
            http_client: An HTTP client to send with, for proxies, transports and
                limits.
        """
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
            {},
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
    def with_raw_response(self) -> AsyncIdempotencyWithRawResponse:
        """The same resources, whose methods return the response around their answer."""
        return AsyncIdempotencyWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncIdempotencyWithStreamingResponse:
        """The same resources, whose methods give the response before its body is read."""
        return AsyncIdempotencyWithStreamingResponse(self)

    @cached_property
    def orders(self) -> AsyncOrders:
        from .resources.orders import AsyncOrders

        return AsyncOrders(self)


class IdempotencyWithRawResponse:
    """:class:`Idempotency` with resources whose methods return responses."""

    def __init__(self, client: Idempotency) -> None:
        self._client = client

    @cached_property
    def orders(self) -> OrdersWithRawResponse:
        return self._client.orders.with_raw_response


class AsyncIdempotencyWithRawResponse:
    """:class:`AsyncIdempotency` with resources whose methods return responses."""

    def __init__(self, client: AsyncIdempotency) -> None:
        self._client = client

    @cached_property
    def orders(self) -> AsyncOrdersWithRawResponse:
        return self._client.orders.with_raw_response


class IdempotencyWithStreamingResponse:
    """:class:`Idempotency` with resources whose methods give responses yet to be read."""

    def __init__(self, client: Idempotency) -> None:
        self._client = client

    @cached_property
    def orders(self) -> OrdersWithStreamingResponse:
        return self._client.orders.with_streaming_response


class AsyncIdempotencyWithStreamingResponse:
    """:class:`AsyncIdempotency` with resources whose methods give responses yet to be read."""

    def __init__(self, client: AsyncIdempotency) -> None:
        self._client = client

    @cached_property
    def orders(self) -> AsyncOrdersWithStreamingResponse:
        return self._client.orders.with_streaming_response
