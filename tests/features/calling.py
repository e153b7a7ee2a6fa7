"""How a language spells the calls of a document, found out from what its target has settled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator import targets, view
from generator.inputs import Order, described, read
from generator.pages.calls import Call, Input
from generator.problems import Report
from generator.targets import _python_calls
from tests.features.exchanges import ABSENT, Exchange
from tests.golden.test_golden import document_of


@dataclass(frozen=True)
class Spelt:
    """A call as a language has it: the names that lead to the method, what it takes in which
    place and, by the name of a scheme, the client's option for it."""

    path: tuple[str, ...]
    call: Call
    options: Mapping[str, str]

    def arguments(self, exchange: Exchange) -> tuple[list[Any], dict[str, Any]]:
        """The values of an exchange: what languages take by position, and the rest by name."""
        first = self.call.positional
        given = self._given(exchange)
        return (
            [value for each, value in given if each is first],
            {each.name: value for each, value in given if each is not first},
        )

    def _given(self, exchange: Exchange) -> list[tuple[Input, Any]]:
        """Each value with the input that takes it; all must be taken."""
        places = {"path": exchange.path, "query": exchange.query}
        places |= {"header": exchange.header, "cookie": exchange.cookie}
        left = {(place, name): value for place, of in places.items() for name, value in of.items()}
        whole = self.call.body is None or view.body_kind(self.call) in ("text", "binary")
        if exchange.body is not ABSENT:
            body: Mapping[str, Any] = {"": exchange.body} if whole else exchange.body
            left |= {("body", name): value for name, value in body.items()}
        found: list[tuple[Input, Any]] = []
        for each in view.inputs(self.call):
            key = each.place, "" if each.place == "body" and whole else each.wire_name
            if key in left:
                found.append((each, left.pop(key)))
        assert not left, f"nothing takes {left}"
        return found


def spelt(feature: str, target: str) -> dict[str, Spelt]:
    """The calls of a golden document, by operation; "" is the last one."""
    report = Report()
    sources = read(Order(document_of(feature)), report)
    api = described(sources, report)
    shown = targets.load(target).view(api, sources.curation.settings(target, report))
    calls = view.sdk(api).calls
    options = {
        credential.scheme: option.name
        for credential, option in zip(
            api.client.credentials, shown.client.options.credentials, strict=True
        )
    }
    found = {
        call.operation.id: Spelt((*resource.call_path, method.name), call, options)
        for resource in shown.tree.resources
        for call, method in zip(calls[resource.source], resource.methods, strict=True)
    }
    return {"": list(found.values())[-1], **found}


def in_python(call: Spelt, exchange: Exchange) -> tuple[list[Any], dict[str, Any]]:
    """Arguments by position and by name."""
    names = {each.given.name: each.name for each in _python_calls.arguments(call.call)}
    first, named = call.arguments(exchange)
    return first, {names[name]: value for name, value in named.items()}


def in_typescript(call: Spelt, exchange: Exchange) -> list[Any]:
    """Arguments by position, the last of which may be an object."""
    first, named = call.arguments(exchange)
    return [*first, named] if named else first
