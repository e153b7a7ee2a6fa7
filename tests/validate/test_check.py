"""Our own checks: exact messages at exact places."""

from __future__ import annotations

import pytest

from tests.validate.checking import own

HEAD = "openapi: 3.1.0\ninfo: {title: A, version: '1'}\n"

VERSIONS = {
    "openapi: 3.0.0": [],
    "openapi: 3.0.4": [],
    "openapi: 3.1.1": [],
    "openapi: '3.1'": [],
    "swagger: '2.0'": [
        "api.yaml:1:1: error: this is a Swagger 2.0 document; convert it to OpenAPI 3.0 or 3.1"
    ],
    "openapi: 3.1": [
        "api.yaml:1:10: error: the OpenAPI version is a number; "
        "write it in full, such as `openapi: 3.1.0`"
    ],
    "openapi: 4.0.0": [
        "api.yaml:1:10: error: OpenAPI 4.0.0 isn't known here; "
        "write the document in OpenAPI 3.0 or 3.1"
    ],
    "openapi: 3.2.0": [
        "api.yaml:1:10: error: OpenAPI 3.2.0 isn't known here; "
        "write the document in OpenAPI 3.0 or 3.1"
    ],
    "asyncapi: 3.0.0": [
        "api.yaml:1:1: error: this is an AsyncAPI document; name an OpenAPI document"
    ],
}


@pytest.mark.parametrize(("version", "problems"), VERSIONS.items())
def test_version(version: str, problems: list[str]) -> None:
    assert own(f"{version}\ninfo: {{title: A, version: '1'}}\npaths: {{}}\n") == problems


MISSING = {
    "openapi: 3.1.0": [
        "api.yaml:1:1: error: `info` is missing in the document; add it",
        "api.yaml:1:1: error: `paths`, `components` or `webhooks` is missing in the document; "
        "add it",
    ],
    "openapi: 3.0.0\ncomponents: {}": [
        "api.yaml:1:1: error: `info` is missing in the document; add it",
        "api.yaml:1:1: error: `paths` is missing in the document; add it",
    ],
    f"{HEAD}components: {{}}": [],
    f"{HEAD}webhooks: {{}}": [],
}


@pytest.mark.parametrize(("text", "problems"), MISSING.items())
def test_what_a_document_must_have(text: str, problems: list[str]) -> None:
    assert own(text) == problems


def test_operation_ids_are_unique_in_paths_and_webhooks() -> None:
    text = f"""{HEAD}
paths:
  /a:
    get: {{operationId: one}}
    put: {{operationId: two}}
  /b:
    get: {{operationId: one}}
webhooks:
  w:
    post: {{operationId: two}}
"""
    assert own(text) == [
        "api.yaml:9:24: error: the operationId `one` is there twice, first at 6:24; "
        "rename one of them",
        "api.yaml:12:25: error: the operationId `two` is there twice, first at 7:24; "
        "rename one of them",
    ]


def test_path_parameters_are_declared_and_used() -> None:
    text = f"""{HEAD}
paths:
  /a/{{id}}/b/{{key}}:
    parameters:
      - $ref: '#/components/parameters/Id'
      - {{name: shared, in: path}}
    get:
      parameters:
        - {{name: key, in: path}}
        - {{name: none, in: path}}
        - {{name: q, in: query}}
    post:
      parameters: []
components:
  parameters:
    Id: {{name: id, in: path}}
"""
    assert own(text) == [
        "api.yaml:8:9: error: `/a/{id}/b/{key}` has no `{shared}`, which is declared here; "
        "add it to the path, or remove the parameter",
        "api.yaml:12:11: error: `/a/{id}/b/{key}` has no `{none}`, which is declared here; "
        "add it to the path, or remove the parameter",
        "api.yaml:14:5: error: nothing declares the path parameter `key` of `/a/{id}/b/{key}`; "
        "declare it, or correct the path",
    ]


def test_parameters_are_unique_by_place_and_name() -> None:
    text = f"""{HEAD}
paths:
  /a:
    parameters: [{{name: a, in: query}}]
    get:
      parameters:
        - {{name: a, in: query}}
        - {{name: a, in: header}}
        - $ref: '#/components/parameters/A'
components:
  parameters:
    A: {{name: a, in: query}}
"""
    assert own(text) == [
        "api.yaml:11:11: error: the query parameter `a` is there twice, first at 9:11; "
        "rename one of them"
    ]


def test_paths() -> None:
    text = f"""{HEAD}
paths:
  x-note: {{}}
  /a/{{id}}: {{}}
  /a/{{key}}: {{}}
  /a/{{id: {{}}
  /a/{{id}}/{{id}}: {{}}
""".replace("/a/{id: {}", "'/a/{id': {}")
    assert own(text) == [
        "api.yaml:7:3: warning: this path differs from `/a/{id}` by the names of parameters only; "
        "make one path of them",
        "api.yaml:8:3: error: the braces of this path don't pair; correct them",
        "api.yaml:9:3: error: `{id}` is in this path twice; rename one of them",
    ]


def test_names() -> None:
    text = f"""{HEAD}
tags: [{{name: a}}, {{name: b}}, {{name: a}}]
security: [{{Key: []}}, {{Kay: []}}]
paths:
  /a:
    get: {{security: [{{Bearer: []}}]}}
components:
  schemas: {{A.b-c_1: {{}}, 'A b': {{}}, Ä: {{}}}}
  securitySchemes: {{Key: {{}}}}
"""
    advice = "use the letters A to Z, digits, `.`, `-` and `_` only"
    assert own(text) == [
        "api.yaml:4:37: error: the tag `a` is there twice, first at 4:15; rename one of them",
        "api.yaml:5:24: warning: there is no security scheme `Kay`; did you mean 'Key'?",
        "api.yaml:8:23: warning: there is no security scheme `Bearer`; known here: Key",
        f"api.yaml:10:26: error: `A b` can't be the name of a component; {advice}",
        f"api.yaml:10:37: error: `Ä` can't be the name of a component; {advice}",
    ]


@pytest.mark.parametrize(
    "rest",
    [
        "paths: []\ntags: {}\nsecurity: {}\ncomponents: []\nwebhooks: 1",
        "paths: {/a: [], /b: {get: 5, parameters: {}}}",
        "paths: {/c: {get: {parameters: [1, {}], security: [a]}}}",
        "paths: {/a: {parameters: [{name: 1, in: []}], get: {operationId: [1]}}}",
        "components: {}\ntags: [1, {name: []}]",
        "paths: {/a: {parameters: [{$ref: '#/x'}, {$ref: 1}, {$ref: '#/paths/~1a/parameters/2'}]}}",
        "components: {schemas: [], securitySchemes: 1}\npaths: null",
    ],
)
def test_wrong_shapes_are_left_to_the_validator(rest: str) -> None:
    assert own(f"{HEAD}{rest}\n") == []
