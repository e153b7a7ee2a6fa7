"""Documents whose structure is hostile: each form adds something to a small, sound document."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

Document = dict[str, Any]

SECTIONS: dict[str, Document] = {
    "schemas": {"type": "string"},
    "parameters": {"name": "q", "in": "query", "schema": {"type": "string"}},
    "responses": {"description": "It."},
    "headers": {"schema": {"type": "string"}},
    "requestBodies": {"content": {"application/json": {"schema": {"type": "string"}}}},
    "examples": {"value": 1},
    "links": {"operationId": "get"},
    "callbacks": {"{$request.body#/url}": {}},
    "securitySchemes": {"type": "http", "scheme": "bearer"},
    "pathItems": {"get": {"responses": {"204": {"description": "Done."}}}},
}
"""Kinds of components, each with a sound one."""

REFERENCES = (
    *("http://127.0.0.1:9/x.yaml", "https://example.invalid/x#/a", "//host/x.yaml", "ftp://h/x"),
    *("file:///etc/passwd", "file://localhost/etc/passwd", "file:../x", "/etc/passwd", "../x.yaml"),
    *("a/../../x.yaml", "%2e%2e/x.yaml", "%2e%2e%2fx.yaml", "..%5cx.yaml", "..\\x.yaml"),
    *("C:\\x.yaml", "C:/x.yaml", "\\\\host\\share\\x.yaml", "link.yaml", "loop.yaml", "folder"),
    *("out/x.yaml", "x\0y.yaml", "x%00y.yaml", "http://[", "//[x", "?q", "#", "#/", "", " "),
    *("#/components", "#/components/schemas/~", "#/components/schemas/~2", "#nowhere", "#/%zz"),
    *("x" * 300, "x/" * 3000, "%" * 50, "openapi.json", "openapi.json#/info", "data:,{}", "fifo"),
    *("#/paths/~1things/get/responses", "#/openapi", "\u202ex.yaml", "x\ny.yaml", "~/x.yaml"),
)
"""What a `$ref` should not be: elsewhere, in disguise, or nothing at all."""


def document() -> Document:
    operation: Document = {
        "operationId": "get",
        "parameters": [],
        "responses": {
            "200": {
                "description": "It.",
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Top"}}},
            }
        },
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Hostile", "version": "1"},
        "paths": {"/things": {"get": operation}},
        "components": {"schemas": {"Top": {"type": "object", "properties": {}}}},
    }


def use(of: Document, section: str, value: Mapping[str, Any]) -> None:
    """Make an operation or the schema at the top use an object of some kind."""
    operation = of["paths"]["/things"]["get"]
    match section:
        case "schemas":
            properties = of["components"]["schemas"]["Top"]["properties"]
            properties[f"p{len(properties)}"] = value
        case "parameters":
            operation["parameters"].append(value)
        case "responses":
            operation["responses"]["400"] = value
        case "headers":
            operation["responses"]["200"].setdefault("headers", {})["X-Odd"] = value
        case "requestBodies":
            operation["requestBody"] = value
        case "examples":
            media = operation["responses"]["200"]["content"]["application/json"]
            media.setdefault("examples", {})["odd"] = value
        case "links":
            operation["responses"]["200"].setdefault("links", {})["odd"] = value
        case "callbacks":
            operation.setdefault("callbacks", {})["odd"] = value
        case "securitySchemes":
            of["components"].setdefault("securitySchemes", {})["odd"] = value
        case _:
            of["paths"]["/odd"] = value


def circle(of: Document, section: str, length: int) -> None:
    """Components that refer to each other and never come to anything."""
    members = of["components"].setdefault(section, {})
    for n in range(length):
        members[f"C{n}"] = {"$ref": f"#/components/{section}/C{(n + 1) % length}"}
    use(of, section, {"$ref": f"#/components/{section}/C0"})


def reference(of: Document, section: str, ref: str) -> None:
    use(of, section, {"$ref": ref})


_INNER: dict[str, Callable[[Any], Document]] = {
    "properties": lambda inner: {"type": "object", "properties": {"p": inner}},
    "items": lambda inner: {"type": "array", "items": inner},
    "additionalProperties": lambda inner: {"type": "object", "additionalProperties": inner},
    "allOf": lambda inner: {"allOf": [inner]},
    "oneOf": lambda inner: {"oneOf": [inner, {"type": "integer"}]},
    "anyOf": lambda inner: {"anyOf": [inner, {"type": "null"}]},
    "not": lambda inner: {"not": inner},
}
APPLICATORS = tuple(_INNER)


def nest(of: Document, applicator: str, depth: int) -> None:
    """A schema in a schema in a schema."""
    found: Document = {"type": "string"}
    for _ in range(depth):
        found = _INNER[applicator](found)
    use(of, "schemas", found)


def chain(of: Document, applicator: str, depth: int) -> None:
    """The same by references, which no limit on the depth of a file ends."""
    schemas = of["components"]["schemas"]
    for n in range(depth):
        schemas[f"N{n}"] = _INNER[applicator]({"$ref": f"#/components/schemas/N{n + 1}"})
    schemas[f"N{depth}"] = {"type": "string"}
    use(of, "schemas", {"$ref": "#/components/schemas/N0"})


def double(of: Document, applicator: str, times: int) -> None:
    """Each schema holds the next one twice: 2 to the power of ``times`` ways lead down."""
    schemas = of["components"]["schemas"]
    for n in range(times):
        below = {"$ref": f"#/components/schemas/D{n + 1}"}
        if applicator == "properties":
            schemas[f"D{n}"] = {"type": "object", "properties": {"a": below, "b": below}}
        else:
            schemas[f"D{n}"] = {applicator: [below, dict(below)]}
    schemas[f"D{times}"] = {"type": "object", "properties": {"x": {"type": "string"}}}
    use(of, "schemas", {"$ref": "#/components/schemas/D0"})


def itself(of: Document, applicator: str, discriminated: bool) -> None:
    """A schema that is made of itself."""
    loop = _INNER[applicator]({"$ref": "#/components/schemas/Itself"})
    if discriminated:
        mapping = {"itself": "#/components/schemas/Itself", "none": "#/components/schemas/None"}
        loop["discriminator"] = {"propertyName": "kind", "mapping": mapping}
    of["components"]["schemas"]["Itself"] = loop
    use(of, "schemas", {"$ref": "#/components/schemas/Itself"})


def enum(of: Document, size: int) -> None:
    use(of, "schemas", {"enum": [*range(size), *(f"v{n}" for n in range(size)), None, 1.5, True]})


def number(of: Document, value: float) -> None:
    keywords = ("default", "minimum", "maximum", "multipleOf", "maxLength", "example", "const")
    use(of, "schemas", {"type": "number", **dict.fromkeys(keywords, value)})


def replaced(of: Document, path: str, value: object) -> None:
    """Something of another type than it should be."""
    holder: Any = of
    *parents, last = path.split()
    try:
        for key in parents:
            holder = holder[key]
        holder[last] = value
    except (KeyError, TypeError):  # another form has been there before
        return


PLACES = (
    *("openapi", "info", "info title", "paths", "paths /things", "paths /things get"),
    *("paths /things get parameters", "paths /things get responses", "components schemas Top"),
    *("paths /things get responses 200", "paths /things get responses 200 content", "components"),
    *("components schemas", "components schemas Top properties", "components schemas Top type"),
    *("components schemas Top required", "components schemas Top allOf", "servers", "tags"),
    *("security", "webhooks", "components schemas Top enum"),
    "components schemas Top discriminator",
    *("paths /things get operationId", "paths /things get tags", "paths /things get requestBody"),
)  # fmt: skip
ODD: tuple[Any, ...] = (
    None,
    True,
    0,
    -1.5,
    "",
    "x",
    [],
    [None],
    [[]],
    {},
    {"": None},
    {"$ref": 1},
    {"$ref": None},
)

YAML = (
    "a: &a [x, x]\nb: &b [*a, *a]\n" + "".join(
        f"c{n}: &c{n} [*{'b' if n == 0 else f'c{n - 1}'}, *{'b' if n == 0 else f'c{n - 1}'}]\n"
        for n in range(40)
    ),
    "a: &a {b: *a}\n",
    "a: &a\n  <<: *a\n",
    "a: &a {x: 1}\nb: &b\n  <<: [*a, *a]\nc:\n  <<: *b\n  <<: *a\n",
    "a: 1\na: 2\n",
    "? [a, b]\n: c\n",
    "? {a: b}\n: c\n",
    "1: x\n1.5: y\ntrue: z\nnull: n\n~: m\n",
    "2020-01-01: x\n0x10: y\n1e3: z\n.inf: i\n.nan: n\n",
    "a: !!python/object/apply:os.system [exit]\n",
    "a: !!binary x\nb: !!set {c}\n",
    "--- {a: 1}\n--- {b: 2}\n",
    "a: " + "9" * 5000 + "\n",
    "a: 1e999\n",
    "a: " + "[" * 5000 + "\n",
    "a:\n" + "".join(f"{' ' * n}- \n" for n in range(1, 300)),
    "- " * 5000,
    "&a " * 100,
    "*a\n",
    "%YAML 9.9\n---\na: 1\n",
    "a: \"\\uD800\"\n",
    "\t\n",
    "a: |\n" + " x\n" * 1000 + "b",
    "{" * 2000,
)  # fmt: skip


def json_text(of: Document) -> str:
    return json.dumps(of)
