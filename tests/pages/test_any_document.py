"""For any small valid document: pages generate, are deterministic, and leave nothing unnamed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from generator.api import Api, Enum, Model, Scalar, Type
from generator.build.usage import reachable, uses
from generator.pages.calls import call
from generator.pages.schema import Schema, resources
from generator.pages.tree import Item, MethodPage, ResourcePage
from generator.targets import _java as java
from generator.targets import _python as python
from generator.targets import _ruby as ruby
from generator.targets import _typescript as typescript
from tests.build.documents import api, tree
from tests.pages.documents import documents
from tests.pages.pages import LANGUAGES, pages, view
from tests.pages.test_structure import check

Named = Callable[[str, str], bool]
"""Does a line (first) declare a member of this name (second)?"""

MEMBERS: dict[str, Named] = {
    "python": lambda line, name: line.startswith(f"{python.field_name(name)}: "),
    "typescript": lambda line, name: line.startswith(
        (f"{typescript.key(name)}: ", f"{typescript.key(name)}?: ")
    ),
    "ruby": lambda line, name: line.startswith(f"{ruby.name(name)}: "),
    "cli": lambda line, name: line.startswith(f"{name}: "),
    "java": lambda line, name: (
        line.endswith(f" {java.name(name)}") or line.startswith(f"JsonValue; {java.name(name)} ")
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
@given(documents())
@settings(
    max_examples=15,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    deadline=None,
)
def test_pages_of_any_document(language: str, document: dict[str, Any]) -> None:
    of = api(tree(json.dumps(document), "openapi.json"))
    first = pages(of, language)

    assert first == pages(api(tree(json.dumps(document), "openapi.json")), language)
    check(of, language)
    for path, item in document["paths"].items():
        for verb in item:
            assert any(f"**{verb}** `{path}`" in text for text in first.values())
    lines = set(shown(of, language))
    for name in members(of, language):
        assert any(MEMBERS[language](line, name) for line in lines), name
    for value in values(of, language):
        assert any(is_value(line, value, language) for line in lines), value


def is_value(line: str, value: Scalar, language: str) -> bool:
    if language == "ruby":
        return line == ruby.constant(value)
    text = json.dumps(value, ensure_ascii=False)
    return line.endswith(f"({text})") if language == "java" else line == text


def shown(of: Api, language: str) -> Iterator[str]:
    """Every line of every list."""
    for page in view(of, language).pages:
        match page:
            case MethodPage():
                section = page.section()
                yield from lines(section.parameters)
                yield from lines(section.returns)
            case ResourcePage():
                for each in page.sections:
                    for model in each.models:
                        yield from lines(model().items)


def lines(items: Iterable[Item]) -> Iterator[str]:
    for each in items:
        yield each.declaration
        yield from lines(each.children)


def members(of: Api, language: str) -> Iterator[str]:
    for each in declarations(of, language):
        declared = of.declarations[each]
        if isinstance(declared, Model):
            yield from (member.name for member in declared.properties)


def values(of: Api, language: str) -> Iterator[Scalar]:
    for each in declarations(of, language):
        declared = of.declarations[each]
        if isinstance(declared, Enum):
            yield from declared.values


def declarations(of: Api, language: str) -> list[str]:
    """What the language's pages have to name: results, domain types, and what is given.

    The layout never lists what the parameters of a command line consist of.
    """
    schema = Schema.of(of)
    types: list[Type] = []
    for resource in resources(of):
        for method in resource.methods:
            found = call(resource, method, schema)
            types += [each for each in (found.one, found.returns) if each is not None]
            if language != "cli":
                types += [each.type for each in found.inputs]
    return [*reachable(types, uses(of.declarations)), *sorted(schema.listed)]
