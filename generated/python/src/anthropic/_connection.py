"""Requests as they are sent, first and after redirects."""

from __future__ import annotations

from logging import DEBUG, INFO
from typing import TYPE_CHECKING, Any

import httpx2

from ._logs import logger

if TYPE_CHECKING:
    from ._call import Call
    from ._settings import Named, Setup

MOST_REDIRECTS = 20


def request(
    setup: Setup, http: httpx2.Client | httpx2.AsyncClient, call: Call[Any], retries: int
) -> httpx2.Request:
    """The request of one attempt; what the HTTP client itself is set up with counts least."""
    if logger.isEnabledFor(DEBUG):
        logger.debug("%s %s, retry %d", call.operation.method, _shown(call.url), retries)
    headers = setup.platform_header("Retry-Count", str(retries))
    if call.timeout.read is not None:
        headers |= setup.platform_header("Read-Timeout", str(call.timeout.read))
    if call.mode != "parsed":
        told = "true" if call.mode == "raw" else call.mode
        headers |= setup.platform_header("Raw-Response", told)
    headers |= call.headers
    plain = call.files is None and isinstance(call.content, bytes | None)
    if plain and not http.params and not http.cookies.jar:
        return _plain_request(http, call, headers)
    return http.build_request(
        call.operation.method,
        call.full_url(),
        headers=list(headers.values()),
        content=call.content,
        files=call.files,
        timeout=call.timeout,
    )


def _plain_request(
    http: httpx2.Client | httpx2.AsyncClient, call: Call[Any], headers: Named
) -> httpx2.Request:
    """What ``build_request`` makes where only headers are to be merged, at half its cost."""
    url = httpx2.URL(call.full_url())
    content = call.content or b""
    framing = {"host": ("Host", url.netloc.decode("ascii"))}
    if content or call.operation.method in ("POST", "PUT", "PATCH"):
        framing["content-length"] = ("Content-Length", str(len(content)))
    usual = {name: (name, value) for name, value in http.headers.multi_items()}
    made = httpx2.Request(
        call.operation.method,
        url,
        headers=list((framing | usual | headers).values()),
        stream=httpx2.ByteStream(content),
        extensions={"timeout": call.timeout.as_dict()},
    )
    made.read()
    return made


def redirected(setup: Setup, call: Call[Any], response: httpx2.Response) -> httpx2.Request | None:
    """Where an answer leads to, if anywhere. Another server is told no secrets.

    Raises httpx2.TooManyRedirects where this doesn't come to an end.
    """
    if logger.isEnabledFor(INFO):
        method, url = response.request.method, _shown(response.request.url)
        request_id = response.headers.get(setup.settings.request_id_header)
        logger.info("%s %s: %d (request %s)", method, url, response.status_code, request_id)
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


def _shown(url: str | httpx2.URL) -> str:
    """A URL for people to read, without the parts that may be secrets."""
    return str(httpx2.URL(url).copy_with(userinfo=b"", query=None))
