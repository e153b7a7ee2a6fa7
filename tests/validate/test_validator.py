"""openapi-spec-validator's findings: its verdict, in our words, at the right places."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

from tests.validate.checking import official, own, read

ROOT = Path(__file__).parents[2]

BROKEN_30 = """\
openapi: 3.0.3
info: {title: a, version: 1.0}
paths:
  /a/{id}:
    get:
      parameters:
        - {name: id, in: pat, required: true, schema: {type: string}}
        - {name: a, in: query, schema: {type: strin}}
        - {name: b, in: query, schema: {type: string, propertes: {}}}
        - {name: c, in: query}
        - {name: id, in: path, schema: {type: string}}
        - {name: d, in: query, schema: {type: integer, default: one}}
        - {name: e, in: query, schema: {}, content: {text/plain: {}}}
        - {name: f, in: query, schema: {}, example: 1, examples: {}}
      responses:
        '200': {descripton: ok}
        200x: {description: ok}
    post:
      operation: x
  pets: {}
components:
  securitySchemes:
    A: {type: apiKey}
    B: {type: foo}
    C: {type: oauth2, flows: {implicit: {}}}
"""
FOUND_30 = [
    "2:27: error: `version` is `1.0`, and must be text; put it in quotes",
    "7:26: error: `in` is `\"pat\"`, which isn't possible here; did you mean 'path'?",
    "8:47: error: `type` is `\"strin\"`, which isn't possible here; did you mean 'string'?",
    "9:55: error: `schema` can't have `propertes`; did you mean 'properties'?",
    "10:11: error: `schema` or `content` is missing in `parameters[3]`; add it",
    "11:11: error: `required` is missing in `parameters[4]`; add it",
    '12:65: error: `default` is `"one"`, and must be a whole number; correct it',
    "13:11: error: `schema` and `content` exclude each other in `parameters[6]`; "
    "remove all but one",
    "14:11: error: `example` and `examples` exclude each other in `parameters[7]`; "
    "remove all but one",
    "16:9: error: `description` is missing in `200`; add it",
    "16:17: error: `200` can't have `descripton`; did you mean 'description'?",
    "17:9: error: `responses` can't have `200x`; use a name that matches `^[1-5](?:\\d{2}|XX)$`",
    "18:5: error: `responses` is missing in `post`; add it",
    "19:7: error: `post` can't have `operation`; did you mean 'operationId'?",
    "20:3: error: `paths` can't have `pets`; use a name that matches `^\\/`",
    "23:5: error: `name` is missing in `A`; add it",
    "23:5: error: `in` is missing in `A`; add it",
    '24:15: error: `type` is `"foo"`, which isn\'t possible here; '
    "known here: apiKey, http, oauth2, openIdConnect",
    "25:31: error: `authorizationUrl` is missing in `implicit`; add it",
    "25:31: error: `scopes` is missing in `implicit`; add it",
]

BROKEN_31 = """\
openapi: 3.1.0
info: {title: a}
paths:
  /a/{id}:
    get:
      parameters:
        - {name: id, in: pat, required: true, schema: {type: string}}
        - {name: a, in: query, schema: {type: strin, minLength: a}}
        - {name: b, in: query, schema: {type: string, properties: 1}}
        - {name: c, in: query}
        - {name: id, in: path, schema: {type: string}}
        - $ref: '#/components/parameters/D'
      responses:
        '200': {descripton: ok}
        200x: {description: ok}
    post:
      foo: 1
  pets: {}
foo: 1
components:
  parameters:
    D: {name: d, in: query, schema: {type: integer, default: one}}
  schemas:
    A: {allOf: [{properties: {a: {}}}], required: [c, a, b]}
    B: 5
    C: {properties: {x: {enum: 3}, y: {$ref: '#/components/schemas/D'}}}
    D: {items: [], required: a, pattern: '('}
    E: {items: {type: strng}}
    F: {$schema: 'https://example.com/other'}
"""
FOUND_31 = [
    "2:1: error: `version` is missing in `info`; add it",
    "7:26: error: `in` is `\"pat\"`, which isn't possible here; did you mean 'path'?",
    "8:47: error: `type` is `\"strin\"`, which isn't possible here; did you mean 'string'?",
    '8:65: error: `minLength` is `"a"`, and must be a whole number; correct it',
    "9:67: error: `properties` is `1`, and must be an object; correct it",
    "10:11: error: `schema` or `content` is missing in `parameters[3]`; add it",
    "11:11: error: `required` is missing in `parameters[4]`; add it",
    "14:9: error: `description` is missing in `200`; add it",
    "14:17: error: `200` can't have `descripton`; did you mean 'description'?",
    "15:9: error: `responses` can't have `200x`; use a name that matches `^[1-5](?:[0-9]{2}|XX)$`",
    "17:7: error: `post` can't have `foo`; known here: callbacks, deprecated, description, "
    "externalDocs, operationId, parameters, requestBody, responses, security, servers, summary, "
    "tags",
    "18:3: error: `paths` can't have `pets`; use a name that matches `^/`",
    "19:1: error: the document can't have `foo`; known here: components, externalDocs, info, "
    "jsonSchemaDialect, openapi, paths, security, servers, tags, webhooks",
    '22:62: error: `default` is `"one"`, and must be a whole number; correct it',
    "24:41: error: `required` lists what isn't declared: b, c; declare it, or remove it",
    "25:8: error: `B` is `5`, and must be an object or true or false; correct it",
    "26:32: error: `enum` is `3`, and must be a list; correct it",
    "27:9: error: `items` is a list, and must be an object or true or false; correct it",
    '27:30: error: `required` is `"a"`, and must be a list; correct it',
    '27:42: error: `pattern` is `"("`, and must be in the format `regex`; correct it',
    "28:23: error: `type` is `\"strng\"`, which isn't possible here; did you mean 'string'?",
    "29:5: error: Unknown JSON Schema dialect: 'https://example.com/other'; correct it",
]

SHAPES = """\
openapi: 3.1.0
info: []
paths: 5
tags: {a: 1}
servers: [{}]
security: x
components: {schemas: [], responses: {R: {description: ok, content: []}}}
"""
FOUND_SHAPES = [
    "2:1: error: `info` is a list, and must be an object; correct it",
    "3:8: error: `paths` is `5`, and must be an object; correct it",
    "4:1: error: `tags` is an object, and must be a list; correct it",
    "5:11: error: `url` is missing in `servers[0]`; add it",
    '6:11: error: `security` is `"x"`, and must be a list; correct it',
    "7:14: error: `schemas` is a list, and must be an object; correct it",
    "7:60: error: `content` is a list, and must be an object; correct it",
]


@pytest.mark.parametrize(
    ("text", "found"),
    [(BROKEN_30, FOUND_30), (BROKEN_31, FOUND_31), (SHAPES, FOUND_SHAPES)],
    ids=["3.0", "3.1", "shapes"],
)
def test_every_finding_is_told_once_at_its_place(text: str, found: list[str]) -> None:
    assert official(text) == [f"api.yaml:{problem}" for problem in found]


def test_no_message_is_long() -> None:
    text = f"openapi: 3.1.0\ninfo: {{title: [{'x, ' * 500}], version: {'9' * 300}}}\npaths: {{}}\n"
    assert all(len(problem) < 200 for problem in official(text))
    text = f"openapi: 3.0.0\ninfo: {{title: a, version: b, {'k' * 500}: 1}}\npaths: {{}}\n"
    assert all(len(problem) < 300 for problem in official(text))


def test_what_is_no_version_that_it_knows_is_not_given_to_it() -> None:
    for text in ("a: 1", "openapi: 3.1", "swagger: '2.0'", "openapi: 3.2.0"):
        assert official(text) == []


VALID = """\
openapi: {version}
info: {{title: a, version: '1'}}
paths:
  /a/{{id}}:
    get:
      operationId: a
      parameters: [{{$ref: '#/components/parameters/Id'}}]
      responses: {{default: {{description: ok}}}}
components:
  parameters:
    Id: {{name: id, in: path, required: true, schema: {{type: string, default: a}}}}
  schemas:
    Tree: {{type: object, properties: {{next: {{$ref: '#/components/schemas/Tree'}}}}}}
"""
OPERATION = "{operationId: a, responses: {default: {description: ok}}}"
ALL_OF = "Tree: {allOf: [{properties: {b: {}}}], required:"
CHANGES = {
    "nothing": ("", ""),
    "unknown method": ("    get:", "    git:"),
    "second operationId": ("paths:", f"paths:\n  /b: {{get: {OPERATION}}}"),
    "undeclared parameter": ("/a/{id}:", "/a/{other}:"),
    "default of another type": ("default: a", "default: 1"),
    "unknown type": ("type: object", "type: objekt"),
    "required and undeclared": (
        "Tree: {",
        f"{ALL_OF} [a], ",
    ),
    "required and declared": ("Tree: {", f"{ALL_OF} [b], "),
    "description missing": ("{description: ok}", "{}"),
    "tag twice": ("paths:", "tags: [{name: a}, {name: a}]\npaths:"),
    "extension": ("type: object", "x-type: {$ref: 5}, type: object"),
    "list for an object": ("{next: {", "[{next: {}, a: {"),
}


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
@pytest.mark.parametrize(("before", "after"), CHANGES.values(), ids=CHANGES)
def test_verdict_is_that_of_the_library_as_it_comes(version: str, before: str, after: str) -> None:
    text = VALID.format(version=version).replace(before, after, 1)
    if after.startswith("["):
        text = text.replace("schemas/Tree'}}}", "schemas/Tree'}}]}")
    library = OpenAPIV30SpecValidator if version.startswith("3.0") else OpenAPIV31SpecValidator
    try:
        plain = len(list(library(read(text)).iter_errors()))
    except (AttributeError, KeyError, TypeError):
        plain = 1  # what it found made it stumble
    assert bool(own(text) + official(text)) == bool(plain)


def test_schemas_that_double_end_early() -> None:
    schemas = "".join(
        f"    S{n}: {{allOf: [{{$ref: '#/components/schemas/S{n + 1}'}}, "
        f"{{$ref: '#/components/schemas/S{n + 1}'}}]}}\n"
        for n in range(40)
    )
    text = f"""\
openapi: 3.0.0
info: {{title: a, version: '1'}}
paths: {{}}
components:
  schemas:
{schemas}    S40: {{type: object}}
"""
    assert official(text) == []
    assert official(text.replace("S0: {", "S0: {default: {}, ")) == [
        "api.yaml:6:10: error: holding this default against its schema could take forever; "
        "simplify the schema or its pattern, or leave the default out"
    ]


COSTLY = (
    *("(a+)+$", "(a|a)*$", "a*a*a*a*b", "(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)*b", "(a?){40}b", "(.*)*x"),
    *("(a?){,40}b", "a?" * 30 + "a" * 30, "(a{1,9}){1,9}b", r"(\w+\s?)*$", r"(a+)\1+b"),
)


@pytest.mark.parametrize("pattern", COSTLY)
@pytest.mark.parametrize("keyword", ["pattern", "patternProperties"])
def test_patterns_that_take_forever_are_not_tried(pattern: str, keyword: str) -> None:
    """They'd take longer than any test may, on a text that long."""
    text, schema = f"{'a' * 60}!", f"{{type: string, pattern: {json.dumps(pattern)}"
    value = json.dumps(text)
    if keyword == "patternProperties":
        schema = f"{{type: object, patternProperties: {{{json.dumps(pattern)}: {{}}}}"
        value = f"{{{value}: 1}}"
    said = official(f"""\
        openapi: 3.1.0
        info: {{title: a, version: '1'}}
        paths: {{}}
        components: {{schemas: {{A: {schema}, default: {value}}}}}}}
    """)
    assert len(said) == 1
    assert ": error: holding this default against its schema could take forever; " in said[0]


def test_short_texts_can_take_forever_too() -> None:
    said = official(f"""\
        openapi: 3.1.0
        info: {{title: a, version: '1'}}
        paths: {{}}
        components: {{schemas: {{A: {{pattern: '{"(" * 8}a{"+)" * 8}$', default: {"a" * 11}!}}}}}}
    """)
    assert len(said) == 1
    assert "could take forever" in said[0]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("^[a-z]+$", "x" * 1000 + "!"),
        ("^(on|off|auto)$", "none of them, at some length"),
        (f"^({'|'.join(map(chr, range(97, 123)))})$", "none of them, at some length"),
        ("^([a-z]+-?)+$", "of_two"),
        ("^(a|b)*$", "of_two"),
        ("^(ab)*$", "ab" * 500 + "c"),
        (r"^[*+?|{}()]{3}\.\*$", "a text as long as any other"),
    ],
)
def test_other_patterns_are(pattern: str, text: str) -> None:
    said = official(f"""\
        openapi: 3.1.0
        info: {{title: a, version: '1'}}
        paths: {{}}
        components: {{schemas: {{A: {{pattern: {json.dumps(pattern)}, default: {text}}}}}}}
    """)
    assert len(said) == 1
    assert "and must match" in said[0]


def test_schemas_that_include_themselves_end() -> None:
    text = """\
        openapi: 3.1.0
        info: {title: a, version: '1'}
        paths: {}
        components:
          schemas:
            A: {allOf: [{$ref: '#/components/schemas/B'}], required: [x, y]}
            B: {allOf: [{$ref: '#/components/schemas/A'}], properties: {x: {}}}
        """
    assert official(text) == [
        "api.yaml:6:52: error: `required` lists what isn't declared: y; declare it, or remove it"
    ]


def test_deepest_document_that_passes_the_gate() -> None:
    deep = "{items: " * 96 + "{type: strng}" + "}" * 96
    head = "openapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths: {}\n"
    (problem,) = official(f"{head}components: {{schemas: {{A: {deep}}}}}\n")
    assert '`type` is `"strng"`' in problem


def test_nothing_is_fetched(tmp_path: Path) -> None:
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(404)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    secret = tmp_path / "secret.yaml"
    secret.write_text("type: 5\n")
    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            url = f"http://127.0.0.1:{server.server_port}"
            for schema in (
                f"{{$ref: '{url}/ref'}}",
                f"{{$ref: '{secret.as_uri()}'}}",
                f"{{$id: '{url}/id', properties: {{a: {{$ref: other}}}}}}",
                f"{{$schema: '{url}/schema'}}",
                f"{{default: 1, allOf: [{{$ref: '{url}/default'}}]}}",
            ):
                for version in ("3.0.0", "3.1.0"):
                    official(
                        f"openapi: {version}\ninfo: {{title: a, version: b}}\npaths: {{}}\n"
                        f"jsonSchemaDialect: {url}/dialect\n"
                        f"components: {{schemas: {{A: {schema}}}}}\n"
                    )
        finally:
            server.shutdown()
            thread.join()
    assert asked == []


def test_libraries_are_imported_when_they_are_needed_and_not_before() -> None:
    code = """
import sys
from pathlib import Path
from generator import overlay, references, source, validate
from generator.problems import Report
root = source.load(Path("spec/openapi.yaml"))
report = Report()
validate.check(references.bundle(root, Path("spec"), report), report)
report.raise_errors()
heavy = ["openapi_spec_validator", "jsonschema", "pydantic", "jsonpath_rfc9535"]
print([name for name in heavy if name in sys.modules])
"""
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout == "[]\n"
