"""The clients: where every use of oauth_client_credentials starts."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Self

from ._async_client import AsyncClient
from ._base_client import DEFAULT_MAX_RETRIES
from ._settings import Credential, Grant, Settings
from ._sync_client import SyncClient
from ._types import Headers, NotGiven, Query, not_given
from ._version import __version__

if TYPE_CHECKING:
    import httpx2

    from .resources.things import (
        AsyncThings,
        AsyncThingsWithRawResponse,
        AsyncThingsWithStreamingResponse,
        Things,
        ThingsWithRawResponse,
        ThingsWithStreamingResponse,
    )

_SETTINGS = Settings(
    version=__version__,
    base_url="https://api.example/v1",
    base_url_env="OAUTH_CLIENT_CREDENTIALS_BASE_URL",
    credentials=(
        Credential("access_token", "bearer", grant=Grant("/token", scopes=("read", "write"))),
        Credential("key", "header", "X-Key"),
        Credential(
            "partner_access_token",
            "bearer",
            grant=Grant(
                "https://partner.example/token",
                client_id="partner_client_id",
                client_secret="partner_client_secret",
                token_url="partner_token_url",
                scopes_option="partner_scopes",
                secret_place="body",
                parameters={"audience": "reports"},
            ),
        ),
    ),
    log_env="OAUTH_CLIENT_CREDENTIALS_LOG",
    request_id_header="x-request-id",
)


class OauthClientCredentials(SyncClient):
    """Client of the Oauth client credentials."""

    _settings = _SETTINGS

    def __init__(
        self,
        access_token: str | None = None,
        *,
        key: str | None = None,
        partner_access_token: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        token_url: str | None = None,
        scopes: Sequence[str] | None = None,
        partner_client_id: str | None = None,
        partner_client_secret: str | None = None,
        partner_token_url: str | None = None,
        partner_scopes: Sequence[str] | None = None,
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
            access_token: The access token. Without it, the client fetches one with its
                id and secret. Default: the environment variable
                `OAUTH_CLIENT_CREDENTIALS_ACCESS_TOKEN`.
            key: The API key. Default: the environment variable
                `OAUTH_CLIENT_CREDENTIALS_KEY`.
            partner_access_token: A token of the partner's own server. Without it, the
                client fetches one with its id and secret. Default: the environment
                variable `OAUTH_CLIENT_CREDENTIALS_PARTNER_ACCESS_TOKEN`.
            client_id: Who fetches access tokens. Default: the environment variable
                `OAUTH_CLIENT_CREDENTIALS_CLIENT_ID`.
            client_secret: What access tokens are fetched with. Default: the environment
                variable `OAUTH_CLIENT_CREDENTIALS_CLIENT_SECRET`.
            token_url: Where access tokens are fetched. Default: /token
            scopes: What they shall allow. Default: read, write.
            partner_client_id: Who fetches access tokens. Default: the environment
                variable `OAUTH_CLIENT_CREDENTIALS_PARTNER_CLIENT_ID`.
            partner_client_secret: What access tokens are fetched with. Default: the
                environment variable `OAUTH_CLIENT_CREDENTIALS_PARTNER_CLIENT_SECRET`.
            partner_token_url: Where access tokens are fetched. Default:
                https://partner.example/token
            partner_scopes: What they shall allow. Default: none, which leaves it to the
                server.
            base_url: Where all paths start. Default: the environment variable
                `OAUTH_CLIENT_CREDENTIALS_BASE_URL` or else https://api.example/v1
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
            access_token is None
            and key is None
            and partner_access_token is None
            and client_secret is None
            and partner_client_secret is None
        ):
            access_token = os.environ.get("OAUTH_CLIENT_CREDENTIALS_ACCESS_TOKEN")
            key = os.environ.get("OAUTH_CLIENT_CREDENTIALS_KEY")
            partner_access_token = os.environ.get("OAUTH_CLIENT_CREDENTIALS_PARTNER_ACCESS_TOKEN")
            client_secret = os.environ.get("OAUTH_CLIENT_CREDENTIALS_CLIENT_SECRET")
            partner_client_secret = os.environ.get("OAUTH_CLIENT_CREDENTIALS_PARTNER_CLIENT_SECRET")
        if client_id is None:
            client_id = os.environ.get("OAUTH_CLIENT_CREDENTIALS_CLIENT_ID")
        if partner_client_id is None:
            partner_client_id = os.environ.get("OAUTH_CLIENT_CREDENTIALS_PARTNER_CLIENT_ID")
        self.access_token = access_token
        self.key = key
        self.partner_access_token = partner_access_token
        self.client_id = client_id
        self.client_secret = client_secret
        self.token_url = token_url
        self.scopes = scopes
        self.partner_client_id = partner_client_id
        self.partner_client_secret = partner_client_secret
        self.partner_token_url = partner_token_url
        self.partner_scopes = partner_scopes
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
        access_token: str | None = None,
        key: str | None = None,
        partner_access_token: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        token_url: str | None = None,
        scopes: Sequence[str] | None = None,
        partner_client_id: str | None = None,
        partner_client_secret: str | None = None,
        partner_token_url: str | None = None,
        partner_scopes: Sequence[str] | None = None,
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
                "access_token": access_token,
                "key": key,
                "partner_access_token": partner_access_token,
                "client_id": client_id,
                "client_secret": client_secret,
                "token_url": token_url,
                "scopes": scopes,
                "partner_client_id": partner_client_id,
                "partner_client_secret": partner_client_secret,
                "partner_token_url": partner_token_url,
                "partner_scopes": partner_scopes,
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
    def with_raw_response(self) -> OauthClientCredentialsWithRawResponse:
        """The same resources, whose methods return the response around their answer."""
        return OauthClientCredentialsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> OauthClientCredentialsWithStreamingResponse:
        """The same resources, whose methods give the response before its body is read."""
        return OauthClientCredentialsWithStreamingResponse(self)

    @cached_property
    def things(self) -> Things:
        from .resources.things import Things

        return Things(self)


class AsyncOauthClientCredentials(AsyncClient):
    """Client of the Oauth client credentials."""

    _settings = _SETTINGS

    def __init__(
        self,
        access_token: str | None = None,
        *,
        key: str | None = None,
        partner_access_token: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        token_url: str | None = None,
        scopes: Sequence[str] | None = None,
        partner_client_id: str | None = None,
        partner_client_secret: str | None = None,
        partner_token_url: str | None = None,
        partner_scopes: Sequence[str] | None = None,
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
            access_token: The access token. Without it, the client fetches one with its
                id and secret. Default: the environment variable
                `OAUTH_CLIENT_CREDENTIALS_ACCESS_TOKEN`.
            key: The API key. Default: the environment variable
                `OAUTH_CLIENT_CREDENTIALS_KEY`.
            partner_access_token: A token of the partner's own server. Without it, the
                client fetches one with its id and secret. Default: the environment
                variable `OAUTH_CLIENT_CREDENTIALS_PARTNER_ACCESS_TOKEN`.
            client_id: Who fetches access tokens. Default: the environment variable
                `OAUTH_CLIENT_CREDENTIALS_CLIENT_ID`.
            client_secret: What access tokens are fetched with. Default: the environment
                variable `OAUTH_CLIENT_CREDENTIALS_CLIENT_SECRET`.
            token_url: Where access tokens are fetched. Default: /token
            scopes: What they shall allow. Default: read, write.
            partner_client_id: Who fetches access tokens. Default: the environment
                variable `OAUTH_CLIENT_CREDENTIALS_PARTNER_CLIENT_ID`.
            partner_client_secret: What access tokens are fetched with. Default: the
                environment variable `OAUTH_CLIENT_CREDENTIALS_PARTNER_CLIENT_SECRET`.
            partner_token_url: Where access tokens are fetched. Default:
                https://partner.example/token
            partner_scopes: What they shall allow. Default: none, which leaves it to the
                server.
            base_url: Where all paths start. Default: the environment variable
                `OAUTH_CLIENT_CREDENTIALS_BASE_URL` or else https://api.example/v1
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
            access_token is None
            and key is None
            and partner_access_token is None
            and client_secret is None
            and partner_client_secret is None
        ):
            access_token = os.environ.get("OAUTH_CLIENT_CREDENTIALS_ACCESS_TOKEN")
            key = os.environ.get("OAUTH_CLIENT_CREDENTIALS_KEY")
            partner_access_token = os.environ.get("OAUTH_CLIENT_CREDENTIALS_PARTNER_ACCESS_TOKEN")
            client_secret = os.environ.get("OAUTH_CLIENT_CREDENTIALS_CLIENT_SECRET")
            partner_client_secret = os.environ.get("OAUTH_CLIENT_CREDENTIALS_PARTNER_CLIENT_SECRET")
        if client_id is None:
            client_id = os.environ.get("OAUTH_CLIENT_CREDENTIALS_CLIENT_ID")
        if partner_client_id is None:
            partner_client_id = os.environ.get("OAUTH_CLIENT_CREDENTIALS_PARTNER_CLIENT_ID")
        self.access_token = access_token
        self.key = key
        self.partner_access_token = partner_access_token
        self.client_id = client_id
        self.client_secret = client_secret
        self.token_url = token_url
        self.scopes = scopes
        self.partner_client_id = partner_client_id
        self.partner_client_secret = partner_client_secret
        self.partner_token_url = partner_token_url
        self.partner_scopes = partner_scopes
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
        access_token: str | None = None,
        key: str | None = None,
        partner_access_token: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        token_url: str | None = None,
        scopes: Sequence[str] | None = None,
        partner_client_id: str | None = None,
        partner_client_secret: str | None = None,
        partner_token_url: str | None = None,
        partner_scopes: Sequence[str] | None = None,
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
                "access_token": access_token,
                "key": key,
                "partner_access_token": partner_access_token,
                "client_id": client_id,
                "client_secret": client_secret,
                "token_url": token_url,
                "scopes": scopes,
                "partner_client_id": partner_client_id,
                "partner_client_secret": partner_client_secret,
                "partner_token_url": partner_token_url,
                "partner_scopes": partner_scopes,
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
    def with_raw_response(self) -> AsyncOauthClientCredentialsWithRawResponse:
        """The same resources, whose methods return the response around their answer."""
        return AsyncOauthClientCredentialsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncOauthClientCredentialsWithStreamingResponse:
        """The same resources, whose methods give the response before its body is read."""
        return AsyncOauthClientCredentialsWithStreamingResponse(self)

    @cached_property
    def things(self) -> AsyncThings:
        from .resources.things import AsyncThings

        return AsyncThings(self)


class OauthClientCredentialsWithRawResponse:
    """:class:`OauthClientCredentials` with resources whose methods return responses."""

    def __init__(self, client: OauthClientCredentials) -> None:
        self._client = client

    @cached_property
    def things(self) -> ThingsWithRawResponse:
        return self._client.things.with_raw_response


class AsyncOauthClientCredentialsWithRawResponse:
    """:class:`AsyncOauthClientCredentials` with resources whose methods return responses."""

    def __init__(self, client: AsyncOauthClientCredentials) -> None:
        self._client = client

    @cached_property
    def things(self) -> AsyncThingsWithRawResponse:
        return self._client.things.with_raw_response


class OauthClientCredentialsWithStreamingResponse:
    """:class:`OauthClientCredentials` with resources whose methods give responses yet to be read."""

    def __init__(self, client: OauthClientCredentials) -> None:
        self._client = client

    @cached_property
    def things(self) -> ThingsWithStreamingResponse:
        return self._client.things.with_streaming_response


class AsyncOauthClientCredentialsWithStreamingResponse:
    """:class:`AsyncOauthClientCredentials` with resources whose methods give responses yet to be read."""

    def __init__(self, client: AsyncOauthClientCredentials) -> None:
        self._client = client

    @cached_property
    def things(self) -> AsyncThingsWithStreamingResponse:
        return self._client.things.with_streaming_response
