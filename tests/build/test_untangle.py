"""Unions and aliases that hold themselves with nothing between."""

from __future__ import annotations

from typing import Any

import pytest

from generator.api import Alias, Primitive, Ref, Union
from generator.problems import Report
from tests.build.documents import api, document

STRING, NUMBER = Primitive("string"), Primitive("number")


def of(schemas: str, name: str, report: Report | None = None) -> Any:
    found = api(document(schemas=schemas), report=report).declarations[name]
    return found.variants if isinstance(found, Union) else found


@pytest.mark.parametrize(
    ("schemas", "expected"),
    [
        ("A: {oneOf: [{type: string}, {$ref: '#/components/schemas/A'}, {type: number}]}", {"A"}),
        (
            "A: {oneOf: [{type: string}, {$ref: '#/components/schemas/B'}]}\n"
            "B: {anyOf: [{$ref: '#/components/schemas/A'}, {type: number}]}",
            {"A", "B"},
        ),
    ],
)
def test_what_holds_itself_is_what_else_it_holds(schemas: str, expected: set[str]) -> None:
    report = Report()
    for name in expected:
        found = of(schemas, name, report)
        assert set(found) == {STRING, NUMBER}
    assert report.problems == ()


def test_of_one_other_variant_that_one_is_left() -> None:
    found = of("A: {anyOf: [{type: string}, {$ref: '#/components/schemas/A'}]}", "A")
    assert isinstance(found, Alias)
    assert found.type == STRING


def test_lists_maps_and_objects_between_are_no_matter() -> None:
    schemas = "A: {anyOf: [{type: string}, {type: array, items: {$ref: '#/components/schemas/A'}}]}"
    found = of(schemas, "A")
    assert len(found) == 2


def test_what_is_nothing_but_itself_is_told() -> None:
    report = Report()
    found = of("A: {anyOf: [{$ref: '#/components/schemas/A'}]}", "A", report)
    assert isinstance(found, Alias)
    assert found.type == Primitive("any")
    (told,) = report.problems
    assert str(told).startswith("openapi.yaml:7:5: warning: 'A' is nothing but itself")


def test_references_to_it_stay() -> None:
    schemas = (
        "A: {anyOf: [{type: string}, {$ref: '#/components/schemas/A'}]}\n"
        "T: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}"
    )
    (found,) = of(schemas, "T").properties
    assert found.type == Ref("A")
