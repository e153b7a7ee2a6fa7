"""The cases of ``cases.yaml`` as values, and what tells whether a client has met them.

What runs a case in some language makes the calls; the comparisons here are the same for all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import yaml

CASES = Path(__file__).with_name("cases.yaml")

Fields = dict[str, Any]


@dataclass(frozen=True)
class Expected:
    """A request that must be made, with what every request carries already in it."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str | list[str] | None]
    body: Fields | None = None

    def differences(self, seen: Fields) -> list[str]:
        """How a recorded request differs."""
        body: object = seen["body"] if seen["text"] else None
        pairs = {
            "method": (self.method, seen["method"]),
            "path": (self.path, seen["path"]),
            "query": ({name: [value] for name, value in self.query.items()}, seen["query"]),
            "body": (self.body, body),
        }
        told = [f"{name}: {b!r}, not {a!r}" for name, (a, b) in pairs.items() if a != b]
        for name, value in self.headers.items():
            found: str | None = seen["headers"].get(name)
            if comparable(value, found) != comparable(value, value):
                told.append(f"header {name}: {found!r}, not {value!r}")
        return told


@dataclass(frozen=True)
class Step:
    """One call. ``outcome`` is ``returns``, ``items`` or ``raises``, and ``expected`` its value."""

    call: str
    arguments: Fields
    requests: tuple[Expected, ...]
    outcome: str
    expected: Any
    advance_ms: int = 0

    def differences(self, seen: Sequence[Fields]) -> list[str]:
        """How the requests recorded during the step differ from those that must be made."""
        if len(seen) != len(self.requests):
            made = [f"{each['method']} {each['path']}" for each in seen]
            return [f"{len(seen)} requests, not {len(self.requests)}: {made}"]
        pairs = zip(self.requests, seen, strict=True)
        return [text for request, each in pairs for text in request.differences(each)]


@dataclass(frozen=True)
class Case:
    """A named case. ``given`` goes to the server's reset, ``client`` says how to make a client."""

    name: str
    client: Fields
    given: Fields
    steps: tuple[Step, ...] = field(default=())


def load_cases() -> tuple[Case, ...]:
    everything = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    return tuple(_case(each, everything) for each in everything["cases"])


def _case(given: Fields, everything: Fields) -> Case:
    client = {**everything["client"], **given.get("client", {})}
    steps = tuple(_step(each, everything["every_request"]) for each in given["steps"])
    return Case(given["name"], client, given.get("given", {}), steps)


def _step(given: Fields, every: Fields) -> Step:
    requests = tuple(
        Expected(
            each["method"],
            each["path"],
            {**every["query"], **each.get("query", {})},
            {**every["headers"], **each.get("headers", {})},
            each.get("body"),
        )
        for each in given["requests"]
    )
    outcome = next(name for name in ("returns", "items", "raises") if name in given)
    arguments = given.get("arguments", {})
    advance = given.get("advance_ms", 0)
    return Step(given["call"], arguments, requests, outcome, given[outcome], advance)


def comparable(shape: object, value: object) -> object:
    """A header's value in the form that ``shape`` asks for: text as it is, a list as a set."""
    if isinstance(shape, list) and value is not None:
        listed = cast("list[str]", value) if isinstance(value, list) else str(value).split(",")
        return sorted({each.strip() for each in listed})
    return value


def unmet(expected: object, actual: object, at: str = "value") -> list[str]:
    """Where a JSON value falls short: members that are expected must be there and equal."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        members = cast("Fields", actual)
        told: list[str] = []
        for name, value in cast("Fields", expected).items():
            if name in members:
                told += unmet(value, members[name], f"{at}.{name}")
            else:
                told.append(f"{at}.{name} is missing")
        return told
    if isinstance(expected, list) and isinstance(actual, list):
        ours, theirs = cast("list[object]", expected), cast("list[object]", actual)
        if len(ours) == len(theirs):
            pairs = enumerate(zip(ours, theirs, strict=True))
            return [text for i, (a, b) in pairs for text in unmet(a, b, f"{at}[{i}]")]
    same = expected == actual and isinstance(expected, bool) == isinstance(actual, bool)
    return [] if same else [f"{at} is {actual!r}, not {expected!r}"]
