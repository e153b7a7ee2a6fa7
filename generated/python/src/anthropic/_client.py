"""The clients: where every use of anthropic starts."""

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

    from .resources.beta import (
        AsyncBeta,
        AsyncBetaWithRawResponse,
        AsyncBetaWithStreamingResponse,
        Beta,
        BetaWithRawResponse,
        BetaWithStreamingResponse,
    )

_SETTINGS = Settings(
    version=__version__,
    base_url="https://api.anthropic.com",
    base_url_env="ANTHROPIC_BASE_URL",
    credentials=(
        Credential("api_key", "header", "x-api-key"),
        Credential("auth_token", "bearer"),
    ),
    headers={"anthropic-version": "2023-06-01"},
    platform_prefix="X-Stainless",
    log_env="ANTHROPIC_LOG",
    request_id_header="request-id",
)


class Anthropic(SyncClient):
    """Client of the Anthropic API, environments for managed agents."""

    _settings = _SETTINGS

    def __init__(
        self,
        api_key: str | None = None,
        *,
        auth_token: str | None = None,
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
            api_key: A key made in the Console. Default: the environment variable
                `ANTHROPIC_API_KEY`.
            auth_token: A short-lived access token. Default: the environment variable
                `ANTHROPIC_AUTH_TOKEN`.
            base_url: Where all paths start. Default: the environment variable
                `ANTHROPIC_BASE_URL` or else https://api.anthropic.com
            timeout: Seconds, or a Timeout with seconds for each phase of a request;
                None waits forever. Default: 10 minutes, but 5 seconds to connect.
            max_retries: How often a request is sent again after a failure that may
                pass.
            default_headers: Headers of every request; `omit` takes one away.
            default_query: Query parameters of every request.
            http_client: An HTTP client to send with, for proxies, transports and
                limits.
        """
        if api_key is None and auth_token is None:
            api_key = os.environ.get("ANTHROPIC_API_KEY")
            auth_token = os.environ.get("ANTHROPIC_AUTH_TOKEN")
        self.api_key = api_key
        self.auth_token = auth_token
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
        api_key: str | None = None,
        auth_token: str | None = None,
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
            {"api_key": api_key, "auth_token": auth_token},
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
    def with_raw_response(self) -> AnthropicWithRawResponse:
        """The same resources, whose methods return the response around their answer."""
        return AnthropicWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AnthropicWithStreamingResponse:
        """The same resources, whose methods give the response before its body is read."""
        return AnthropicWithStreamingResponse(self)

    @cached_property
    def beta(self) -> Beta:
        from .resources.beta import Beta

        return Beta(self)


class AsyncAnthropic(AsyncClient):
    """Client of the Anthropic API, environments for managed agents."""

    _settings = _SETTINGS

    def __init__(
        self,
        api_key: str | None = None,
        *,
        auth_token: str | None = None,
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
            api_key: A key made in the Console. Default: the environment variable
                `ANTHROPIC_API_KEY`.
            auth_token: A short-lived access token. Default: the environment variable
                `ANTHROPIC_AUTH_TOKEN`.
            base_url: Where all paths start. Default: the environment variable
                `ANTHROPIC_BASE_URL` or else https://api.anthropic.com
            timeout: Seconds, or a Timeout with seconds for each phase of a request;
                None waits forever. Default: 10 minutes, but 5 seconds to connect.
            max_retries: How often a request is sent again after a failure that may
                pass.
            default_headers: Headers of every request; `omit` takes one away.
            default_query: Query parameters of every request.
            http_client: An HTTP client to send with, for proxies, transports and
                limits.
        """
        if api_key is None and auth_token is None:
            api_key = os.environ.get("ANTHROPIC_API_KEY")
            auth_token = os.environ.get("ANTHROPIC_AUTH_TOKEN")
        self.api_key = api_key
        self.auth_token = auth_token
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
        api_key: str | None = None,
        auth_token: str | None = None,
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
            {"api_key": api_key, "auth_token": auth_token},
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
    def with_raw_response(self) -> AsyncAnthropicWithRawResponse:
        """The same resources, whose methods return the response around their answer."""
        return AsyncAnthropicWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncAnthropicWithStreamingResponse:
        """The same resources, whose methods give the response before its body is read."""
        return AsyncAnthropicWithStreamingResponse(self)

    @cached_property
    def beta(self) -> AsyncBeta:
        from .resources.beta import AsyncBeta

        return AsyncBeta(self)


class AnthropicWithRawResponse:
    """:class:`Anthropic` with resources whose methods return responses."""

    def __init__(self, client: Anthropic) -> None:
        self._client = client

    @cached_property
    def beta(self) -> BetaWithRawResponse:
        return self._client.beta.with_raw_response


class AsyncAnthropicWithRawResponse:
    """:class:`AsyncAnthropic` with resources whose methods return responses."""

    def __init__(self, client: AsyncAnthropic) -> None:
        self._client = client

    @cached_property
    def beta(self) -> AsyncBetaWithRawResponse:
        return self._client.beta.with_raw_response


class AnthropicWithStreamingResponse:
    """:class:`Anthropic` with resources whose methods give responses yet to be read."""

    def __init__(self, client: Anthropic) -> None:
        self._client = client

    @cached_property
    def beta(self) -> BetaWithStreamingResponse:
        return self._client.beta.with_streaming_response


class AsyncAnthropicWithStreamingResponse:
    """:class:`AsyncAnthropic` with resources whose methods give responses yet to be read."""

    def __init__(self, client: AsyncAnthropic) -> None:
        self._client = client

    @cached_property
    def beta(self) -> AsyncBetaWithStreamingResponse:
        return self._client.beta.with_streaming_response
