"""Whatever data stands in a document: it ends in problems, never in an exception."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator import overlay, references, validate
from generator.grammar import HTTP_METHODS, SECTIONS
from generator.problems import BadInput, Report
from generator.source import Object, parse

KEYS = (
    *("openapi", "info", "title", "version", "paths", "webhooks", "components", "tags", "security"),
    *("/a", "/a/{id}", "parameters", "name", "in", "required", "schema", "content", "responses"),
    *("200", "default", "description", "operationId", "requestBody", "callbacks", "headers"),
    *("$ref", "$id", "$anchor", "$schema", "allOf", "oneOf", "properties", "items", "enum", "type"),
    *(
        "discriminator",
        "mapping",
        "examples",
        "x-a",
        "A",
        "text/plain",
        "not",
        "pattern",
        "nullable",
    ),
    *SECTIONS.values(),
    *HTTP_METHODS,
)
VALUES = (
    *("3.0.0", "3.1.0", "path", "query", "object", "string", "array", "id", "A", "(", "#", ""),
    *("#/components/schemas/A", "#/paths/~1a", "#/components/pathItems/A", "#A", "none.yaml"),
    *("/a/%", "http://127.0.0.1:1/", "../a.yaml", "#/components/parameters/A", "#/%7e2"),
)
SCALARS = st.sampled_from([*VALUES, None, True, 0, 1.5])
TREES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5)
    ),
    max_leaves=25,
)
NAMED = st.dictionaries(st.sampled_from(["A", "B", "/a", "/a/{id}", "x-a"]), TREES, max_size=3)
DOCUMENTS = st.fixed_dictionaries(
    {
        "openapi": st.sampled_from(["3.0.0", "3.1.0"]),
        "paths": NAMED | TREES,
        "components": st.dictionaries(st.sampled_from([*SECTIONS.values()]), NAMED | TREES) | TREES,
    },
    optional={"info": TREES, "tags": TREES, "security": TREES, "webhooks": NAMED, "x-a": TREES},
)


@given(DOCUMENTS)
@settings(max_examples=60, deadline=None)
def test_document(document: Any) -> None:
    root = parse(json.dumps(document).encode(), "api.json")
    assert isinstance(root, Object)
    report = Report()
    root = references.bundle(root, Path("does/not/exist"), report)
    validate.check(root, report)
    validate.run_validator(root, report)
    for problem in report.problems:
        assert problem.at.file == "api.json"
        assert problem.at.line == 1
        assert problem.message
        assert problem.advice
        assert "\n" not in str(problem)


TARGETS = st.sampled_from(["$", "$.paths", "$..*", "$.paths.*", "$.none", "$[", "$.components..A"])
ACTIONS = st.dictionaries(
    st.sampled_from(["target", "update", "remove", "copy", "description", "$ref", "x-a", "y"]),
    TARGETS | TREES,
    max_size=4,
)
OVERLAYS = st.fixed_dictionaries(
    {
        "overlay": st.sampled_from(["1.0.0", "1.1.0", "1.2.0"]),
        "info": st.just({"title": "a", "version": "b"}),
        "actions": st.lists(
            st.fixed_dictionaries({"target": TARGETS}, optional={"update": TREES})
            | st.fixed_dictionaries({"target": TARGETS, "copy": TARGETS})
            | st.fixed_dictionaries({"target": TARGETS, "remove": st.booleans()})
            | ACTIONS
            | TREES,
            max_size=4,
        ),
    },
    optional={"components": TREES, "extends": SCALARS, "$self": SCALARS},
)


@given(DOCUMENTS, OVERLAYS | TREES)
@settings(max_examples=60, deadline=None)
def test_overlay(document: Any, changes: Any) -> None:
    root, over = parse(json.dumps(document).encode(), "api.json"), _object(changes)
    before = json.dumps([root, over])
    report = Report()
    try:
        assert isinstance(overlay.apply(root, over, report), Object)
    except BadInput as error:
        report.extend(error.problems)
    assert json.dumps([root, over]) == before
    for problem in report.problems:
        assert problem.at.file == "o.json"


def _object(data: Any) -> Object:
    tree = parse(json.dumps(data).encode(), "o.json")
    return tree if isinstance(tree, Object) else parse(b"{}", "o.json")
