"""Calls that differ in the client that makes them, or in what the server answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tests.python.published.call import ENVIRONMENTS, OTHER_CASE, WAYS, WORK, Call, retrieving
from tests.python.server import Told


def calls(sdk: Any) -> Iterator[Call]:
    """One thing at a time."""
    yield from _timeouts(sdk)
    yield from _clients(sdk)
    yield from _credentials(sdk)
    yield from _copies(sdk)
    yield from _retries()
    yield from _redirects()
    yield from _pages()


def _timeouts(sdk: Any) -> Iterator[Call]:
    for name, timeout in {
        "whole": 3,
        "fraction": 2.5,
        "none": None,
        "of each phase": sdk.Timeout(5, read=7, connect=1.25),
        "without one to read": sdk.Timeout(5, read=None),
    }.items():
        yield retrieving(f"timeout {name}", arguments={"timeout": timeout})
        of_client = {"api_key": "test-key", "timeout": timeout}
        yield retrieving(f"timeout of the client, {name}", client=of_client)
    of_http = {"timeout": 4.5}
    yield retrieving("timeout of the HTTP client", http=of_http)
    yield retrieving(
        "timeout of the HTTP client, then of the call", http=of_http, arguments=of_http
    )


def _clients(sdk: Any) -> Iterator[Call]:
    for name, headers in {
        "new": {"X-New": "1"},
        "usual": {"Accept": "text/plain", "User-Agent": "mine/1", "anthropic-version": "v"},
        "usual, in another case": OTHER_CASE,
        "taken away": {"X-Stainless-OS": sdk.omit, "anthropic-version": sdk.omit},
    }.items():
        client = {"api_key": "test-key", "default_headers": headers}
        yield retrieving(f"default_headers {name}", client=client)
    client = {"api_key": "test-key", "default_headers": {"X-New": "1", "X-Old": "2"}}
    extra = {"extra_headers": {"X-New": "3", "X-Old": sdk.omit}}
    yield retrieving("default_headers under extra_headers", client=client, arguments=extra)
    client = {"api_key": "test-key", "default_query": {"a": "b", "c": [1, 2], "limit": 9}}
    listed = Call("default_query", f"{ENVIRONMENTS}.list", client=client)
    yield listed
    yield replace(listed, name="default_query under arguments", arguments={"limit": 1})
    extra = {"extra_query": {"a": "c"}}
    yield replace(listed, name="default_query under extra_query", arguments=extra)
    yield retrieving("base_url with a path", url_path="/sub")
    yield retrieving("base_url with a path and a slash", url_path="/sub/")
    http = {"headers": {"X-Http": "1", "Accept": "text/plain"}, "params": {"from": "http"}}
    yield retrieving("an HTTP client with headers and a query", http=http)
    yield Call("an HTTP client, and a body", f"{ENVIRONMENTS}.create", (), {"name": "n"}, http=http)
    yield retrieving("an HTTP client with cookies", http={"cookies": {"a": "b"}})


def _credentials(sdk: Any) -> Iterator[Call]:
    keys = {"ANTHROPIC_API_KEY": "env-key", "ANTHROPIC_AUTH_TOKEN": "env-token"}
    both = {"api_key": "k", "auth_token": "t"}
    for name, client, environment in (
        ("a token", {"auth_token": "t"}, {}),
        ("a key and a token", both, {}),
        ("a key from the environment", {}, {"ANTHROPIC_API_KEY": "env-key"}),
        ("a token from the environment", {}, {"ANTHROPIC_AUTH_TOKEN": "env-token"}),
        ("both from the environment", {}, keys),
        ("a key, and both in the environment", {"api_key": "k"}, keys),
        ("a token, and both in the environment", {"auth_token": "t"}, keys),
        ("none", {}, {}),
        ("a header of the client", {"default_headers": {"X-Api-Key": "h"}}, {}),
        ("one taken away", {**both, "default_headers": {"Authorization": sdk.omit}}, {}),
        ("all taken away", {"default_headers": {"X-Api-Key": sdk.omit}}, {}),
    ):
        yield retrieving(f"credentials: {name}", client=client, environment=environment)
    extra = {"extra_headers": {"Authorization": "Custom x"}}
    yield retrieving("credentials: a header of the call", client={}, arguments=extra)


def _copies(sdk: Any) -> Iterator[Call]:
    client = {
        "api_key": "test-key",
        "default_headers": {"X-Old": "1"},
        "default_query": {"old": "1"},
        "timeout": 9,
    }
    for name, options in {
        "nothing": {},
        "a key": {"api_key": "other"},
        "a token": {"auth_token": "t"},
        "a timeout": {"timeout": sdk.Timeout(5, read=7)},
        "no timeout": {"timeout": None},
        "retries": {"max_retries": 0},
        "headers": {"default_headers": {"X-More": "2"}},
        "other headers": {"set_default_headers": {"X-More": "2"}},
        "a query": {"default_query": {"more": "2"}},
        "another query": {"set_default_query": {"more": "2"}},
    }.items():
        yield retrieving(f"with_options: {name}", client=client, options=options)


def _retries() -> Iterator[Call]:
    """Attempts after answers that come at once; how long is waited otherwise is not recorded."""

    def failing(*statuses: int, **headers: str) -> tuple[Told, ...]:
        soon = {"retry-after-ms": "1", **{k.replace("_", "-"): v for k, v in headers.items()}}
        return tuple(Told('{"error": {}}', status, soon) for status in statuses)

    create = Call("", f"{ENVIRONMENTS}.create", (), {"name": "n", "betas": ["x"], "timeout": 3})
    for status in 400, 401, 403, 404, 408, 409, 412, 413, 422, 429, 500, 502, 503, 504, 529:
        yield replace(create, name=f"retries after {status}", answers=failing(*[status] * 3))
    yield replace(create, name="retries until it works", answers=failing(500, 429))
    told = failing(*[400] * 3, x_should_retry="true")
    yield replace(create, name="retries where it is told to", answers=told)
    told = failing(*[500] * 3, x_should_retry="false")
    yield replace(create, name="retries where it is told not to", answers=told)
    fewer = {"max_retries": 1}
    told = failing(*[503] * 3)
    yield replace(create, name="retries of a copy", options=fewer, answers=told)
    of_client = {"api_key": "test-key", "max_retries": 4}
    yield replace(
        create, name="retries of the client", client=of_client, answers=failing(*[429] * 5)
    )
    cut = (Told('{"id": "x"}', cut=True),)
    yield replace(create, name="retries after half a body", answers=cut)


def _redirects() -> Iterator[Call]:
    for status in 301, 302, 303, 307, 308:
        answers = (Told(status=status, headers={"location": "/elsewhere?x=y"}),)
        yield retrieving(f"redirect {status} of a GET", answers=answers)
        create = Call(f"redirect {status} of a POST", f"{ENVIRONMENTS}.create", (), {"name": "n"})
        yield replace(create, answers=answers)


def _pages() -> Iterator[Call]:
    pages = (
        Told('{"data": [{"id": "1"}, {"id": "2"}], "next_page": "p/2 ="}'),
        Told('{"data": [{"id": "3"}], "next_page": "p3"}'),
        Told('{"data": [{"id": "4"}], "next_page": null}'),
    )
    plain = Call("pages", f"{ENVIRONMENTS}.list", answers=pages, listed=True)
    yield replace(plain, ways=WAYS)
    given = {
        "limit": 2,
        "page": "p1",
        "include_archived": True,
        "betas": ["x"],
        "extra_headers": {"X-New": "1"},
        "extra_query": {"a": [1, 2]},
        "timeout": 3,
    }
    yield replace(plain, name="pages with everything", arguments=given)
    work = f"{WORK}.list"
    yield replace(plain, name="pages of work", method=work, args=("env_1",), arguments={"limit": 1})
    empty = (Told('{"data": [], "next_page": "p2"}'),)
    yield replace(plain, name="pages that end without items", answers=empty)
    none = (Told('{"data": [{"id": "1"}]}'),)
    yield replace(plain, name="pages without a cursor", answers=none)
    client = {"api_key": "test-key", "default_query": {"page": "p0", "q": "1"}}
    yield replace(plain, name="pages with a default query", client=client)
