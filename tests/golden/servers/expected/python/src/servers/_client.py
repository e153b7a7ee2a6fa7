"""The clients: where every use of servers starts."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, Self

from ._async_client import AsyncClient
from ._base_client import DEFAULT_MAX_RETRIES
from ._settings import Settings
from ._sync_client import SyncClient
from ._types import Headers, NotGiven, Query, not_given
from ._version import __version__

if TYPE_CHECKING:
    import httpx2

    from .resources.calls import (
        AsyncCalls,
        AsyncCallsWithRawResponse,
        AsyncCallsWithStreamingResponse,
        Calls,
        CallsWithRawResponse,
        CallsWithStreamingResponse,
    )

_SETTINGS = Settings(
    version=__version__,
    base_url="https://eu.api.example:8443/v1",
    base_url_env="SERVERS_BASE_URL",
    log_env="SERVERS_LOG",
    request_id_header="x-request-id",
    servers={
        "production": ("https://{region}.api.example:{port}/v1", {"region": "eu", "port": "8443"}),
        "staging": ("https://staging.api.example/v1", {}),
        "own_example": ("https://{tenant}.own.example", {}),
    },
    variables={
        "region": ("eu", "us"),
    },
)


class Servers(SyncClient):
    """Client of the Servers."""

    _settings = _SETTINGS

    def __init__(
        self,
        *,
        server: Literal["production", "staging", "own_example"] | None = None,
        region: Literal["eu", "us"] | None = None,
        port: str | None = None,
        tenant: str | None = None,
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
            server: Which of these to call, the first by default.

                - `production`: https://{region}.api.example:{port}/v1 (Production server)
                - `staging`: https://staging.api.example/v1
                - `own_example`: https://{tenant}.own.example (An installation of your own, where you have one)
            region: Where data is kept. Default: eu
            port: A part of URLs of servers, `{port}`. Default: 8443
            tenant: A part of URLs of servers, `{tenant}`.
            base_url: Where all paths start. Default: the environment variable
                `SERVERS_BASE_URL` or else https://eu.api.example:8443/v1
            timeout: Seconds, or a Timeout with seconds for each phase of a request;
                None waits forever. Default: 10 minutes, but 5 seconds to connect.
            max_retries: How often a request is sent again after a failure that may
                pass.
            default_headers: Headers of every request; `omit` takes one away.
            default_query: Query parameters of every request.
            http_client: An HTTP client to send with, for proxies, transports and
                limits.
        """
        self._served = _SETTINGS.served(server, {"region": region, "port": port, "tenant": tenant})
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
    def with_raw_response(self) -> ServersWithRawResponse:
        """The same resources, whose methods return the response around their answer."""
        return ServersWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ServersWithStreamingResponse:
        """The same resources, whose methods give the response before its body is read."""
        return ServersWithStreamingResponse(self)

    @cached_property
    def calls(self) -> Calls:
        from .resources.calls import Calls

        return Calls(self)


class AsyncServers(AsyncClient):
    """Client of the Servers."""

    _settings = _SETTINGS

    def __init__(
        self,
        *,
        server: Literal["production", "staging", "own_example"] | None = None,
        region: Literal["eu", "us"] | None = None,
        port: str | None = None,
        tenant: str | None = None,
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
            server: Which of these to call, the first by default.

                - `production`: https://{region}.api.example:{port}/v1 (Production server)
                - `staging`: https://staging.api.example/v1
                - `own_example`: https://{tenant}.own.example (An installation of your own, where you have one)
            region: Where data is kept. Default: eu
            port: A part of URLs of servers, `{port}`. Default: 8443
            tenant: A part of URLs of servers, `{tenant}`.
            base_url: Where all paths start. Default: the environment variable
                `SERVERS_BASE_URL` or else https://eu.api.example:8443/v1
            timeout: Seconds, or a Timeout with seconds for each phase of a request;
                None waits forever. Default: 10 minutes, but 5 seconds to connect.
            max_retries: How often a request is sent again after a failure that may
                pass.
            default_headers: Headers of every request; `omit` takes one away.
            default_query: Query parameters of every request.
            http_client: An HTTP client to send with, for proxies, transports and
                limits.
        """
        self._served = _SETTINGS.served(server, {"region": region, "port": port, "tenant": tenant})
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
    def with_raw_response(self) -> AsyncServersWithRawResponse:
        """The same resources, whose methods return the response around their answer."""
        return AsyncServersWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncServersWithStreamingResponse:
        """The same resources, whose methods give the response before its body is read."""
        return AsyncServersWithStreamingResponse(self)

    @cached_property
    def calls(self) -> AsyncCalls:
        from .resources.calls import AsyncCalls

        return AsyncCalls(self)


class ServersWithRawResponse:
    """:class:`Servers` with resources whose methods return responses."""

    def __init__(self, client: Servers) -> None:
        self._client = client

    @cached_property
    def calls(self) -> CallsWithRawResponse:
        return self._client.calls.with_raw_response


class AsyncServersWithRawResponse:
    """:class:`AsyncServers` with resources whose methods return responses."""

    def __init__(self, client: AsyncServers) -> None:
        self._client = client

    @cached_property
    def calls(self) -> AsyncCallsWithRawResponse:
        return self._client.calls.with_raw_response


class ServersWithStreamingResponse:
    """:class:`Servers` with resources whose methods give responses yet to be read."""

    def __init__(self, client: Servers) -> None:
        self._client = client

    @cached_property
    def calls(self) -> CallsWithStreamingResponse:
        return self._client.calls.with_streaming_response


class AsyncServersWithStreamingResponse:
    """:class:`AsyncServers` with resources whose methods give responses yet to be read."""

    def __init__(self, client: AsyncServers) -> None:
        self._client = client

    @cached_property
    def calls(self) -> AsyncCallsWithStreamingResponse:
        return self._client.calls.with_streaming_response
