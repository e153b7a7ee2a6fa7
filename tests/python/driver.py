# type: ignore
# The SDK is in an environment of its own, in which this is run.
"""Calls methods of the installed SDK, as one line of JSON after the other says.

``{"way": "sync", "client": {...}, "call": "beta.environments.list", "arguments": {...}}`` is
answered with one of ``returns``, ``items`` and ``raises``. The ways are ``sync``, ``raw`` and
``stream``, and the same with ``async`` in front.
"""

from __future__ import annotations

import asyncio
import inspect
import json
import sys
from functools import cache
from typing import Any

import anthropic
from anthropic.pagination import AsyncPageCursor, SyncPageCursor


def main() -> None:
    with asyncio.Runner() as runner:
        for line in sys.stdin:
            order = json.loads(line)
            is_async = order["way"].startswith("async")
            print(json.dumps(runner.run(async_answer(order)) if is_async else answer(order)))
            sys.stdout.flush()
        for client in CLIENTS:
            if isinstance(client, anthropic.AsyncAnthropic):
                runner.run(client.close())


CLIENTS: list[Any] = []


@cache
def client_for(kind: type, given: str) -> Any:
    """One client for all orders with the same options, as in a program that runs for long."""
    wanted = json.loads(given)
    over = {"http_client": anthropic.DefaultAioHttpClient()} if "over" in wanted else {}
    client = kind(**options(wanted), **over)
    client.first_retry_delay = 0.001
    CLIENTS.append(client)
    return client


def options(given: dict[str, Any]) -> dict[str, Any]:
    found = {name: given[name] for name in ("api_key", "auth_token", "base_url") if name in given}
    found["max_retries"] = given["retries"]
    if "timeout_ms" in given:
        found["timeout"] = given["timeout_ms"] / 1000
    return found


def bound(
    client: Any, path: str, prefix: str, arguments: dict[str, Any]
) -> tuple[Any, list[Any], dict[str, Any]]:
    """The method with its arguments by the names that they have in Python."""
    *resources, name = path.split(".")
    for resource in resources:
        client = getattr(client, resource)
    plain = getattr(client, name)
    method = getattr(getattr(client, prefix), name) if prefix else plain
    named = {key.lower().replace("-", "_"): value for key, value in arguments.items()}
    positional = [
        named.pop(each.name)
        for each in inspect.signature(plain).parameters.values()
        if each.kind is each.POSITIONAL_OR_KEYWORD and each.name in named
    ]
    return method, positional, named


def answer(order: dict[str, Any]) -> dict[str, Any]:
    client = client_for(anthropic.Anthropic, json.dumps(order["client"]))
    try:
        if order["way"] == "stream":
            method, args, named = bound(
                client, order["call"], "with_streaming_response", order["arguments"]
            )
            with method(*args, **named) as response:
                value = response.parse()
        elif order["way"] == "raw":
            method, args, named = bound(
                client, order["call"], "with_raw_response", order["arguments"]
            )
            value = method(*args, **named).parse()
        else:
            method, args, named = bound(client, order["call"], "", order["arguments"])
            value = method(*args, **named)
        if isinstance(value, SyncPageCursor):
            return {"items": [plain(item) for item in value]}
        return {"returns": plain(value)}
    except (anthropic.AnthropicError, ValueError, TypeError) as error:
        return {"raises": told(error)}


async def async_answer(order: dict[str, Any]) -> dict[str, Any]:
    client = client_for(anthropic.AsyncAnthropic, json.dumps(order["client"]))
    try:
        if order["way"] == "async_stream":
            method, args, named = bound(
                client, order["call"], "with_streaming_response", order["arguments"]
            )
            async with method(*args, **named) as response:
                value = await response.parse()
        elif order["way"] == "async_raw":
            method, args, named = bound(
                client, order["call"], "with_raw_response", order["arguments"]
            )
            value = (await method(*args, **named)).parse()
        else:
            method, args, named = bound(client, order["call"], "", order["arguments"])
            value = method(*args, **named)
            if hasattr(value, "__aiter__"):
                return {"items": [plain(item) async for item in value]}
            value = await value
        if isinstance(value, AsyncPageCursor):
            return {"items": [plain(item) async for item in value]}
        return {"returns": plain(value)}
    except (anthropic.AnthropicError, ValueError, TypeError) as error:
        return {"raises": told(error)}


def plain(value: Any) -> Any:
    return value.to_dict(mode="json") if isinstance(value, anthropic.BaseModel) else value


def told(error: Exception) -> dict[str, Any]:
    """An error in the words of the cases."""
    kinds = {
        anthropic.APITimeoutError: "timeout",
        anthropic.APIConnectionError: "connection",
        anthropic.APIResponseValidationError: "response",
        ValueError: "usage",
        TypeError: "usage",
    }
    found = {"class": type(error).__name__, "text": str(error)}
    if isinstance(error, anthropic.APIStatusError):
        return {
            **found,
            "status": error.status_code,
            "type": error.type,
            "request_id": error.request_id,
            "body": error.body,
        }
    return {**found, "kind": next(name for kind, name in kinds.items() if isinstance(error, kind))}


if __name__ == "__main__":
    main()
