"""The calls that both packages make, so that their requests can be compared.

Runs with the generated package and, where the facts are refreshed, with the published one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tests.python.published import arguments, clients
from tests.python.published.call import Call
from tests.python.server import Told


def calls(sdk: Any) -> list[Call]:
    """All calls. Their names are unique, and stay what they are."""
    every = [*arguments.calls(sdk), *clients.calls(sdk), *_undocumented(sdk)]
    assert len({call.name for call in every}) == len(every)
    return every


def _undocumented(sdk: Any) -> Iterator[Call]:
    for verb in "get", "post", "put", "patch", "delete":
        plain = Call(f"client.{verb}", verb, ("/v1/things",), {"cast_to": object})
        yield plain
        if verb != "get":
            body = {**plain.arguments, "body": {"a": [1, None], "é": "東"}}
            yield replace(plain, name=f"client.{verb} with a body", arguments=body)
    get = Call("", "get", ("/v1/things",))
    for name, options in {
        "headers": {"headers": {"X-New": "1", "Accept": "text/plain", "X-Stainless-OS": sdk.omit}},
        "a query": {"params": {"a": [1, 2], "b": {"c": True}, "d": None}},
        "a timeout": {"timeout": 3},
        "a timeout of each phase": {"timeout": sdk.Timeout(5, read=7)},
        "no timeout": {"timeout": None},
    }.items():
        arguments = {"cast_to": object, "options": options}
        yield replace(get, name=f"client.get with {name}", arguments=arguments)
    fails = (Told("{}", 500, {"retry-after-ms": "1"}),) * 3
    once = {"cast_to": object, "options": {"max_retries": 1}}
    yield replace(get, name="client.get with retries", arguments=once, answers=fails)
    there = (Told(status=307, headers={"location": "/elsewhere"}),)
    stay = {"cast_to": object, "options": {"follow_redirects": False}}
    yield replace(get, name="client.get without redirects", arguments=stay, answers=there)
    anything = {"cast_to": object}
    yield Call("client.get of a path with a query", "get", ("/v1/things?a=b",), anything)
    yield Call("client.get without a slash", "get", ("v1/things",), anything, url_path="/sub")
    post = Call("", "post", ("/v1/things",), anything)
    more = {**anything, "body": {"a": 1}, "options": {"extra_json": {"b": 2}}}
    yield replace(post, name="client.post with extra_json", arguments=more)
    raw = {**anything, "content": b"\x00raw"}
    yield replace(post, name="client.post with content", arguments=raw)
    typed = {**raw, "options": {"headers": {"Content-Type": "application/x"}}}
    yield replace(post, name="client.post with content of a type", arguments=typed)
    listed = {**anything, "body": [1, "two", None]}
    yield replace(post, name="client.post with a list", arguments=listed)
