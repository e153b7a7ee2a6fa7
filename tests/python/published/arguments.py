"""Calls that differ in their arguments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tests.python.published.call import (
    ENVIRONMENTS,
    OTHER_CASE,
    WAYS,
    WORK,
    WORK_IDS,
    Call,
    Fields,
    retrieving,
)

CONFIG: Fields = {
    "type": "cloud",
    "networking": {
        "type": "limited",
        "allow_mcp_servers": True,
        "allow_package_managers": False,
        "allowed_hosts": ["api.example.com", "*.example.org"],
    },
    "packages": {"type": "packages", "apt": ["jq"], "npm": None, "pip": ["a==1", "b"]},
}
TEXT = 'Zürich, "quoted"\n東京 \U0001f600'
BETAS = ["files-api-2025-04-14", "new-beta-2030-01-01"]

# Each method: what is given by position, the least besides, and what makes it all.
METHODS: Mapping[str, tuple[tuple[str, ...], Fields, Fields]] = {
    f"{ENVIRONMENTS}.create": (
        (),
        {"name": "n"},
        {
            "config": CONFIG,
            "description": TEXT,
            "metadata": {"a": "", "é": "2"},
            "scope": "account",
        },
    ),
    f"{ENVIRONMENTS}.list": ((), {}, {"include_archived": True, "limit": 3, "page": "p/ü &+="}),
    f"{ENVIRONMENTS}.retrieve": (("env_1",), {}, {}),
    f"{ENVIRONMENTS}.update": (
        ("env_1",),
        {},
        {
            "config": {"type": "self_hosted"},
            "description": TEXT,
            "metadata": {"drop": None, "add": "x"},
            "name": "two",
            "scope": "organization",
        },
    ),
    f"{ENVIRONMENTS}.delete": (("env_1",), {}, {}),
    f"{ENVIRONMENTS}.archive": (("env_1",), {}, {}),
    f"{WORK}.retrieve": (("work_1",), WORK_IDS, {}),
    f"{WORK}.poll": (
        ("env_1",),
        {},
        {"block_ms": 999, "reclaim_older_than_ms": 0, "anthropic_worker_id": "host-1f"},
    ),
    f"{WORK}.ack": (("work_1",), WORK_IDS, {}),
    f"{WORK}.heartbeat": (
        ("work_1",),
        WORK_IDS,
        {"desired_ttl_seconds": 60, "expected_last_heartbeat": "2026-03-15T10:00:00.5+00:00"},
    ),
    f"{WORK}.stop": (("work_1",), WORK_IDS, {"force": True}),
    f"{WORK}.list": (("env_1",), {}, {"limit": 1, "page": "p=="}),
    f"{WORK}.update": (("work_1",), {**WORK_IDS, "metadata": {"a": None, "b": "c"}}, {}),
    f"{WORK}.stats": (("env_1",), {}, {}),
}


def calls(sdk: Any) -> Iterator[Call]:
    """Each method with the least and with all; then one thing at a time."""
    yield from _methods()
    yield from _betas(sdk)
    yield from _nothing(sdk)
    yield from _paths()
    yield from _bodies()
    yield from _extras(sdk)


def _methods() -> Iterator[Call]:
    for method, (args, least, rest) in METHODS.items():
        name = method.removeprefix("beta.")
        yield Call(f"{name} least", method, args, least, ways=WAYS)
        everything = {**least, **rest, "betas": BETAS}
        yield Call(f"{name} all", method, args, everything, ways=WAYS)


def _betas(sdk: Any) -> Iterator[Call]:
    always = "managed-agents-2026-04-01"
    for name, given in {
        "none": [],
        "one": ["x"],
        "the same twice": ["x", "x"],
        "the one that is always sent": [always],
        "that one among others": ["x", always, "y"],
        "left out": sdk.omit,
        "a tuple": ("x", "y"),
    }.items():
        yield retrieving(f"betas {name}", arguments={"betas": given})
    header = {"anthropic-beta": "mine"}
    yield retrieving("betas in extra_headers", arguments={"betas": ["x"], "extra_headers": header})
    yield retrieving("betas only in extra_headers", arguments={"extra_headers": header})
    in_client = {"api_key": "test-key", "default_headers": header}
    yield retrieving("betas in default_headers", client=in_client)


def _nothing(sdk: Any) -> Iterator[Call]:
    """None is null in a body and nothing in a query; ``omit`` is nothing anywhere."""
    create, update = f"{ENVIRONMENTS}.create", f"{ENVIRONMENTS}.update"
    for word, value in ("None", None), ("omit", sdk.omit):
        whole: Fields = {"config": value, "description": value, "scope": value}
        yield Call(f"{word} in create", create, (), {"name": "n", **whole})
        yield Call(f"{word} in update", update, ("e",), {"name": value, **whole})
        yield Call(f"{word} in list", f"{ENVIRONMENTS}.list", (), {"page": value})
        polled = {"block_ms": value, "reclaim_older_than_ms": value}
        yield Call(f"{word} in poll", f"{WORK}.poll", ("e",), polled)
        beat = {"desired_ttl_seconds": value, "expected_last_heartbeat": value}
        yield Call(f"{word} in heartbeat", f"{WORK}.heartbeat", ("w",), {**WORK_IDS, **beat})
    yield Call("omitted metadata", create, (), {"name": "n", "metadata": sdk.omit})
    yield Call("omitted force", f"{WORK}.stop", ("w",), {**WORK_IDS, "force": sdk.omit})
    yield Call("omitted worker id", f"{WORK}.poll", ("e",), {"anthropic_worker_id": sdk.omit})
    inside: Fields = {"type": "cloud", "networking": None, "packages": {"pip": None, "apt": []}}
    yield Call("None inside a body", create, (), {"name": "n", "config": inside})
    yield Call("false in a body", f"{WORK}.stop", ("w",), {**WORK_IDS, "force": False})
    shown = {"include_archived": False, "limit": 0, "page": ""}
    yield Call("false, zero and empty in a query", f"{ENVIRONMENTS}.list", (), shown)


def _paths() -> Iterator[Call]:
    for given in (
        "a b",
        "../x",
        "a/b?c=d#e",
        "%2e%2e",
        "é\u6771",
        "a:b@c!$&'()*+,;=-._~",
        "..",
        "",
    ):
        yield Call(f"path with {given!r}", f"{ENVIRONMENTS}.archive", (given,))
    marks = '"<>[]\\^`{|}'
    yield Call("path with marks", f"{WORK}.ack", (marks,), {"environment_id": marks})
    yield Call("path with an empty second part", f"{WORK}.ack", ("w",), {"environment_id": ""})


def _bodies() -> Iterator[Call]:
    create = f"{ENVIRONMENTS}.create"
    yield Call("empty text in a body", create, (), {"name": "", "metadata": {}})
    config = {"type": "cloud", "networking": {"type": "unrestricted"}, "packages": {"pip": ("a",)}}
    yield Call("a tuple as a list in a body", create, (), {"name": "n", "config": config})
    unknown = {"type": "lunar", "crater": {"depth": 1.5, "rim": [True, None]}}
    yield Call("an unknown variant in a body", create, (), {"name": "n", "config": unknown})
    extended = {"type": "cloud", "unknown": 1}
    yield Call("an unknown member in a body", create, (), {"name": "n", "config": extended})
    yield Call("an unknown value in a body", create, (), {"name": "n", "scope": "galaxy"})


def _extras(sdk: Any) -> Iterator[Call]:
    for name, headers in {
        "new": {"X-New": "1"},
        "usual": {"Accept": "text/plain", "User-Agent": "mine/1", "anthropic-version": "v"},
        "usual, in another case": OTHER_CASE,
        "platform": {"X-Stainless-Lang": "other", "X-Stainless-OS": sdk.omit},
        "key": {"X-Api-Key": "other"},
        "taken away": {"X-Api-Key": sdk.omit, "Authorization": "Custom x"},
        "retry count": {"x-stainless-retry-count": "7"},
        "read timeout": {"X-Stainless-Read-Timeout": "7"},
    }.items():
        yield retrieving(f"extra_headers {name}", arguments={"extra_headers": headers})
    typed = {"name": "n", "extra_headers": {"Content-Type": "application/x"}}
    yield Call("extra_headers content type", f"{ENVIRONMENTS}.create", (), typed)
    for name, query in {
        "new": {"a": "b", "c d": "é&"},
        "lists": {"a": [1, 2], "b": []},
        "objects": {"a": {"b": {"c": True}}, "d": {"e": [1]}},
        "scalars": {"a": 1, "b": 1.5, "c": True, "d": None, "e": ""},
        "beta": {"beta": "false"},
    }.items():
        yield retrieving(f"extra_query {name}", arguments={"extra_query": query})
    both = {"limit": 1, "page": "p", "extra_query": {"limit": 2}}
    yield Call("extra_query over an argument", f"{ENVIRONMENTS}.list", (), both)
    for name, body in {
        "new": {"z": [1, {"a": None}]},
        "over an argument": {"name": "other"},
    }.items():
        given = {"name": "n", "extra_body": body}
        yield Call(f"extra_body {name}", f"{ENVIRONMENTS}.create", (), given)
    for method in "archive", "delete", "retrieve", "update":
        given = {"extra_body": {"a": 1}}
        yield Call(f"extra_body alone in {method}", f"{ENVIRONMENTS}.{method}", ("e",), given)
