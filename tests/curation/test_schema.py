"""The JSON Schema that editors use says what the decoder takes, no more and no less."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.curation import Curation, schema
from generator.problems import Report
from generator.settings import decode
from generator.source import Object, load, parse

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "generator/curation.schema.json"
OURS = ROOT / "spec/onespec.yaml"


def validator() -> Any:
    return Draft202012Validator(json.loads(SCHEMA.read_text()))


def test_the_schema_follows_from_the_settings(request: pytest.FixtureRequest) -> None:
    text = json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"
    if request.config.getoption("--update-golden"):
        SCHEMA.write_text(text)
    assert SCHEMA.read_text() == text
    Draft202012Validator.check_schema(json.loads(text))


def test_our_curation_is_valid_and_names_the_schema() -> None:
    first = OURS.read_text().splitlines()[0]
    named = first.removeprefix("# yaml-language-server: $schema=")
    assert (OURS.parent / named).resolve() == SCHEMA
    assert list(validator().iter_errors(load(OURS))) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("{}", True),
        ("{resources: {a: {methods: {b: get /x}}}}", True),
        ("{resources: {a: {methods: {b: {operation: get /x, paging: none}}}}}", True),
        ("{parameters: {A: short}}", True),
        ("{paging: {p: {cursor: a, next: b, items: c}}}", True),
        ("{resources: {a: {methods: {b: [get /x]}}}}", False),
        ("{resources: {a: {methods: {b: {}}}}}", False),
        ("{resource: {}}", False),
        ("{overlays: one.yaml}", False),
        ("{client: {name: 1}}", False),
        ("{client: {headers: {a: 1}}}", False),
        ("{paging: {p: {cursor: a, next: b}}}", False),
        ("[]", False),
    ],
)
def test_schema_and_decoder_agree(text: str, right: bool) -> None:
    tree: Any = parse(text.encode(), "onespec.yaml")
    report = Report()
    decoded = decode(tree, Curation, tree.at(), report)
    assert (decoded is not None) is right
    assert validator().is_valid(tree) is right


def test_targets_take_their_own_settings() -> None:
    tree = parse(b"{targets: {docs/cli: {command: ant}, docs/ruby: }}", "onespec.yaml")
    assert isinstance(tree, Object)
    assert validator().is_valid(tree)
    assert not validator().is_valid({"targets": {"docs/cli": {"gem": "ant"}}})
    assert not validator().is_valid({"targets": {"docs/cobol": None}})
