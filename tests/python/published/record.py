"""Makes the calls with a package and writes down what went over the wire.

``python -m tests.python.published.record`` does it with the package that is installed.
"""

from __future__ import annotations

import asyncio
import inspect
import json
import os
import platform
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Any

from tests.python.published.call import Call
from tests.python.published.calls import calls
from tests.python.server import Seen, Server, serving

Facts = dict[str, Any]

PREFIX = "x-stainless-"
UNCOMPARED = (
    "host",
    "accept-encoding",
    f"{PREFIX}package-version",
)
SYSTEMS = {"Darwin": "MacOS"}
MACHINES = {"aarch64": "arm64", "amd64": "x64", "x86_64": "x64"}


def record(sdk: Any, server: Server) -> Facts:
    """The facts of every call in each of its ways, by name."""
    with bare_environment():
        return asyncio.run(_record(sdk, server))


async def _record(sdk: Any, server: Server) -> Facts:
    found: Facts = {}
    for call in calls(sdk):
        for way in call.ways:
            server.clear()
            server.tell(*call.answers)
            outcome = await _outcome(sdk, server.url, call, way)
            requests = [_facts(seen) for seen in server.seen]
            found[f"{call.name} ({way})"] = {"requests": requests, "outcome": outcome}
    return found


async def _outcome(sdk: Any, url: str, call: Call, way: str) -> str:
    """The class of what the call gives, as a user gets it, or of what it raises."""
    is_async = way.startswith("async")
    with variables(call.environment):
        client = _client(sdk, url, call, is_async)
        try:
            value = await _value(client, call, way)
            if call.listed:
                items = [each async for each in value] if is_async else list(value)
                return f"{len(items)} items"
        except (sdk.AnthropicError, ValueError, TypeError) as error:
            return type(error).__name__
        finally:
            await _result(client.close())
    return type(value).__name__


def _client(sdk: Any, url: str, call: Call, is_async: bool) -> Any:
    options = dict(call.client)
    kind = sdk.DefaultAsyncHttpxClient if is_async else sdk.DefaultHttpxClient
    # Certificates would take longer to load than everything else here.
    options["http_client"] = kind(verify=False, **call.http)
    made = sdk.AsyncAnthropic if is_async else sdk.Anthropic
    client = made(base_url=url + call.url_path, **options)
    return client if call.options is None else client.with_options(**call.options)


async def _value(client: Any, call: Call, way: str) -> Any:
    """The answer, parsed, in whichever way it was asked for."""
    kind = way.removeprefix("async_")
    *path, name = call.method.split(".")
    for each in path:
        client = getattr(client, each)
    if kind in ("raw", "stream"):
        client = client.with_raw_response if kind == "raw" else client.with_streaming_response
    given = getattr(client, name)(*call.args, **call.arguments)
    if way == "stream":
        with given as response:
            return response.parse()
    if way == "async_stream":
        async with given as response:
            return await response.parse()
    if call.listed and way == "async":
        return given
    value = await _result(given)
    return value.parse() if kind == "raw" else value


async def _result(given: Any) -> Any:
    return await given if inspect.isawaitable(given) else given


def _facts(seen: Seen) -> Facts:
    headers = {
        name: _portable(name, value)
        for name, value in sorted(seen.headers.items())
        if name not in UNCOMPARED
    }
    body = seen.body.decode("utf-8", "backslashreplace")
    return {
        "method": seen.method,
        "path": seen.path,
        "query": seen.query,
        "headers": headers,
        "body": body,
    }


def _portable(name: str, value: str) -> str:
    """A header's value, or which fact of this machine or package it tells."""
    machine = platform.machine().lower()
    told = {
        "user-agent": value if "mine" in value else "<agent>",
        f"{PREFIX}os": _told(value, SYSTEMS.get(platform.system(), platform.system()), "<os>"),
        f"{PREFIX}arch": _told(value, MACHINES.get(machine, f"other:{machine}"), "<arch>"),
        f"{PREFIX}runtime": _told(value, platform.python_implementation(), "<runtime>"),
        f"{PREFIX}runtime-version": _told(value, platform.python_version(), "<version>"),
    }
    return told.get(name, value)


def _told(value: str, fact: str, placeholder: str) -> str:
    return placeholder if value == fact else value


@contextmanager
def variables(changes: Mapping[str, str]) -> Generator[None]:
    """Environment variables for a while."""
    os.environ.update(changes)
    try:
        yield
    finally:
        for name in changes:
            del os.environ[name]


@contextmanager
def bare_environment() -> Generator[None]:
    """Without proxies, and without what the packages read."""
    before = dict(os.environ)
    for name in before:
        if name.upper().endswith("_PROXY") or name.startswith("ANTHROPIC_"):
            del os.environ[name]
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


if __name__ == "__main__":
    import anthropic  # pyright: ignore[reportMissingImports]

    with serving() as running:
        json.dump({"common": {}, "calls": record(anthropic, running)}, sys.stdout)
