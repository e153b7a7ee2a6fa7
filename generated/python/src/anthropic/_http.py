"""HTTP clients with the defaults of this package."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx2

from ._types import NotGiven, not_given

DEFAULT_TIMEOUT = httpx2.Timeout(600, connect=5.0)
DEFAULT_CONNECTION_LIMITS = httpx2.Limits(max_connections=1000, max_keepalive_connections=100)

_HTTPX_TIMEOUT = httpx2.Timeout(5.0)


def with_defaults(options: dict[str, Any]) -> dict[str, Any]:
    """Options of an HTTP client, with this package's where nothing else is said."""
    return {
        "timeout": DEFAULT_TIMEOUT,
        "limits": DEFAULT_CONNECTION_LIMITS,
        "follow_redirects": True,
        **options,
    }


if TYPE_CHECKING:
    DefaultHttpxClient = httpx2.Client
    DefaultAsyncHttpxClient = httpx2.AsyncClient
else:

    class DefaultHttpxClient(httpx2.Client):
        """``httpx2.Client`` with this package's timeouts and limits where nothing else is said."""

        def __init__(self, **options: Any) -> None:
            super().__init__(**with_defaults(options))

    class DefaultAsyncHttpxClient(httpx2.AsyncClient):
        """``httpx2.AsyncClient`` with this package's timeouts and limits."""

        def __init__(self, **options: Any) -> None:
            super().__init__(**with_defaults(options))


def own_timeout(client: httpx2.Client | httpx2.AsyncClient) -> httpx2.Timeout | NotGiven:
    """The timeout of an HTTP client that was made with another one than httpx2's usual."""
    return not_given if client.timeout == _HTTPX_TIMEOUT else client.timeout


def as_timeout(value: float | httpx2.Timeout | NotGiven | None) -> httpx2.Timeout:
    """The seconds for each phase of a request."""
    if isinstance(value, NotGiven):
        return DEFAULT_TIMEOUT
    return value if isinstance(value, httpx2.Timeout) else httpx2.Timeout(value)
