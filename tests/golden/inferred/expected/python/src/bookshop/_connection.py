"""What happens between a call and its answer, however it is waited for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx2

from . import _retries
from ._errors import APIConnectionError, APIError, APIStatusError, APITimeoutError

if TYPE_CHECKING:
    from ._call import Call
    from ._settings import Setup

MOST_REDIRECTS = 20


def request(
    setup: Setup, http: httpx2.Client | httpx2.AsyncClient, call: Call[Any], retries: int
) -> httpx2.Request:
    """The request of one attempt."""
    headers = setup.platform_header("Retry-Count", str(retries))
    if call.timeout.read is not None:
        headers |= setup.platform_header("Read-Timeout", str(call.timeout.read))
    headers |= call.headers
    return http.build_request(
        call.operation.method,
        call.full_url(),
        headers=list(headers.values()),
        content=call.content,
        files=call.files,
        timeout=call.timeout,
    )


def redirected(setup: Setup, call: Call[Any], response: httpx2.Response) -> httpx2.Request | None:
    """Where an answer leads to, if anywhere. Another server is told no secrets.

    Raises httpx2.TooManyRedirects where this doesn't come to an end.
    """
    following = response.next_request
    if following is None or not call.follow_redirects:
        return None
    if len(response.history) >= MOST_REDIRECTS:
        raise httpx2.TooManyRedirects("Too many redirects", request=following)
    here, there = response.request.url, following.url
    if (here.scheme, here.host, here.port) != (there.scheme, there.host, there.port):
        for credential in setup.settings.credentials:
            following.headers.pop(credential.name, None)
    return following


def failure(error: httpx2.HTTPError, request: httpx2.Request) -> APIConnectionError:
    """What a connection that failed means to the caller."""
    if isinstance(error, httpx2.TimeoutException):
        meaning = APITimeoutError(request)
    else:
        meaning = APIConnectionError(message=f"Connection error: {error}", request=request)
    meaning.__cause__ = error
    return meaning


def retry_delay(call: Call[Any], retries: int, error: APIError, first: float) -> float | None:
    """Seconds until the next attempt; None where there is no point in one."""
    if retries >= call.max_retries:
        return None
    if not isinstance(error, APIStatusError):
        return _retries.delay(retries, {}, first)
    if not _retries.worth_it(error.status_code, error.response.headers):
        return None
    return _retries.delay(retries, error.response.headers, first)
