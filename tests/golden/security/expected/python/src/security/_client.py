"""The clients: where every use of security starts."""

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
    base_url="https://api.example",
    base_url_env="SECURITY_BASE_URL",
    credentials=(
        Credential("header_key", "header", "X-Key"),
        Credential("query_key", "query", "key"),
        Credential("cookie_key", "cookie", "sid"),
        Credential("token", "bearer"),
        Credential("credentials", "basic"),
        Credential("identity_token", "bearer"),
        Credential("code_token", "bearer"),
    ),
    log_env="SECURITY_LOG",
    request_id_header="x-request-id",
)


class Security(SyncClient):
    """Client of the Security."""

    _settings = _SETTINGS

    def __init__(
        self,
        header_key: str | None = None,
        *,
        query_key: str | None = None,
        cookie_key: str | None = None,
        token: str | None = None,
        credentials: str | tuple[str, str] | None = None,
        identity_token: str | None = None,
        code_token: str | None = None,
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
            header_key: The API key. Default: the environment variable
                `SECURITY_HEADER_KEY`.
            query_key: The API key. Default: the environment variable
                `SECURITY_QUERY_KEY`.
            cookie_key: The API key. Default: the environment variable
                `SECURITY_COOKIE_KEY`.
            token: The access token. Default: the environment variable `SECURITY_TOKEN`.
            credentials: User name and password. Default: the environment variable
                `SECURITY_CREDENTIALS`.
            identity_token: The access token. Default: the environment variable
                `SECURITY_IDENTITY_TOKEN`.
            code_token: The access token. Default: the environment variable
                `SECURITY_CODE_TOKEN`.
            base_url: Where all paths start. Default: the environment variable
                `SECURITY_BASE_URL` or else https://api.example
            timeout: Seconds, or a Timeout with seconds for each phase of a request;
                None waits forever. Default: 10 minutes, but 5 seconds to connect.
            max_retries: How often a request is sent again after a failure that may
                pass.
            default_headers: Headers of every request; `omit` takes one away.
            default_query: Query parameters of every request.
            http_client: An HTTP client to send with, for proxies, transports and
                limits.
        """
        if (
            header_key is None
            and query_key is None
            and cookie_key is None
            and token is None
            and credentials is None
            and identity_token is None
            and code_token is None
        ):
            header_key = os.environ.get("SECURITY_HEADER_KEY")
            query_key = os.environ.get("SECURITY_QUERY_KEY")
            cookie_key = os.environ.get("SECURITY_COOKIE_KEY")
            token = os.environ.get("SECURITY_TOKEN")
            credentials = os.environ.get("SECURITY_CREDENTIALS")
            identity_token = os.environ.get("SECURITY_IDENTITY_TOKEN")
            code_token = os.environ.get("SECURITY_CODE_TOKEN")
        self.header_key = header_key
        self.query_key = query_key
        self.cookie_key = cookie_key
        self.token = token
        self.credentials = credentials
        self.identity_token = identity_token
        self.code_token = code_token
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
        header_key: str | None = None,
        query_key: str | None = None,
        cookie_key: str | None = None,
        token: str | None = None,
        credentials: str | tuple[str, str] | None = None,
        identity_token: str | None = None,
        code_token: str | None = None,
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
            {
                "header_key": header_key,
                "query_key": query_key,
                "cookie_key": cookie_key,
                "token": token,
                "credentials": credentials,
                "identity_token": identity_token,
                "code_token": code_token,
            },
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
    def with_raw_response(self) -> SecurityWithRawResponse:
        """The same resources, whose methods return the response around their answer."""
        return SecurityWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> SecurityWithStreamingResponse:
        """The same resources, whose methods give the response before its body is read."""
        return SecurityWithStreamingResponse(self)

    @cached_property
    def calls(self) -> Calls:
        from .resources.calls import Calls

        return Calls(self)


class AsyncSecurity(AsyncClient):
    """Client of the Security."""

    _settings = _SETTINGS

    def __init__(
        self,
        header_key: str | None = None,
        *,
        query_key: str | None = None,
        cookie_key: str | None = None,
        token: str | None = None,
        credentials: str | tuple[str, str] | None = None,
        identity_token: str | None = None,
        code_token: str | None = None,
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
            header_key: The API key. Default: the environment variable
                `SECURITY_HEADER_KEY`.
            query_key: The API key. Default: the environment variable
                `SECURITY_QUERY_KEY`.
            cookie_key: The API key. Default: the environment variable
                `SECURITY_COOKIE_KEY`.
            token: The access token. Default: the environment variable `SECURITY_TOKEN`.
            credentials: User name and password. Default: the environment variable
                `SECURITY_CREDENTIALS`.
            identity_token: The access token. Default: the environment variable
                `SECURITY_IDENTITY_TOKEN`.
            code_token: The access token. Default: the environment variable
                `SECURITY_CODE_TOKEN`.
            base_url: Where all paths start. Default: the environment variable
                `SECURITY_BASE_URL` or else https://api.example
            timeout: Seconds, or a Timeout with seconds for each phase of a request;
                None waits forever. Default: 10 minutes, but 5 seconds to connect.
            max_retries: How often a request is sent again after a failure that may
                pass.
            default_headers: Headers of every request; `omit` takes one away.
            default_query: Query parameters of every request.
            http_client: An HTTP client to send with, for proxies, transports and
                limits.
        """
        if (
            header_key is None
            and query_key is None
            and cookie_key is None
            and token is None
            and credentials is None
            and identity_token is None
            and code_token is None
        ):
            header_key = os.environ.get("SECURITY_HEADER_KEY")
            query_key = os.environ.get("SECURITY_QUERY_KEY")
            cookie_key = os.environ.get("SECURITY_COOKIE_KEY")
            token = os.environ.get("SECURITY_TOKEN")
            credentials = os.environ.get("SECURITY_CREDENTIALS")
            identity_token = os.environ.get("SECURITY_IDENTITY_TOKEN")
            code_token = os.environ.get("SECURITY_CODE_TOKEN")
        self.header_key = header_key
        self.query_key = query_key
        self.cookie_key = cookie_key
        self.token = token
        self.credentials = credentials
        self.identity_token = identity_token
        self.code_token = code_token
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
        header_key: str | None = None,
        query_key: str | None = None,
        cookie_key: str | None = None,
        token: str | None = None,
        credentials: str | tuple[str, str] | None = None,
        identity_token: str | None = None,
        code_token: str | None = None,
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
            {
                "header_key": header_key,
                "query_key": query_key,
                "cookie_key": cookie_key,
                "token": token,
                "credentials": credentials,
                "identity_token": identity_token,
                "code_token": code_token,
            },
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
    def with_raw_response(self) -> AsyncSecurityWithRawResponse:
        """The same resources, whose methods return the response around their answer."""
        return AsyncSecurityWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncSecurityWithStreamingResponse:
        """The same resources, whose methods give the response before its body is read."""
        return AsyncSecurityWithStreamingResponse(self)

    @cached_property
    def calls(self) -> AsyncCalls:
        from .resources.calls import AsyncCalls

        return AsyncCalls(self)


class SecurityWithRawResponse:
    """:class:`Security` with resources whose methods return responses."""

    def __init__(self, client: Security) -> None:
        self._client = client

    @cached_property
    def calls(self) -> CallsWithRawResponse:
        return self._client.calls.with_raw_response


class AsyncSecurityWithRawResponse:
    """:class:`AsyncSecurity` with resources whose methods return responses."""

    def __init__(self, client: AsyncSecurity) -> None:
        self._client = client

    @cached_property
    def calls(self) -> AsyncCallsWithRawResponse:
        return self._client.calls.with_raw_response


class SecurityWithStreamingResponse:
    """:class:`Security` with resources whose methods give responses yet to be read."""

    def __init__(self, client: Security) -> None:
        self._client = client

    @cached_property
    def calls(self) -> CallsWithStreamingResponse:
        return self._client.calls.with_streaming_response


class AsyncSecurityWithStreamingResponse:
    """:class:`AsyncSecurity` with resources whose methods give responses yet to be read."""

    def __init__(self, client: AsyncSecurity) -> None:
        self._client = client

    @cached_property
    def calls(self) -> AsyncCallsWithStreamingResponse:
        return self._client.calls.with_streaming_response
