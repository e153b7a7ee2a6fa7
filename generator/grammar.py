"""What may stand where in an OpenAPI 3.0 or 3.1 document: which objects hold which.

It tells references from data that looks like one: `$ref` is a reference only where the
specification allows a Reference Object, a Path Item or a Schema, and never in an example, a
default, an enum or an extension.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from generator.tree import Array, Node, Object, Step

Kind = Literal[
    "document",
    "components",
    "paths",
    "path item",
    "operation",
    "parameter",
    "header",
    "request body",
    "responses",
    "response",
    "media type",
    "encoding",
    "example",
    "link",
    "callback",
    "schema",
    "discriminator",
    "security scheme",
]

# A member holds one object of a kind, a list of them, or a map from any names to them.
Holding = tuple[Literal["one", "list", "map"], Kind]

# The key of the members that aren't listed: any but extensions.
OTHERS = "*"

# The fields of a Path Item that hold an operation, in the order of the specification.
HTTP_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

# A parameter in the template of a path (OpenAPI 3.1.1, section 4.8.2).
TEMPLATE = re.compile(r"\{([^{}]*)\}")

# Where the Components Object keeps what can be referred to.
SECTIONS: Mapping[Kind, str] = {
    "schema": "schemas",
    "response": "responses",
    "parameter": "parameters",
    "example": "examples",
    "request body": "requestBodies",
    "header": "headers",
    "security scheme": "securitySchemes",
    "link": "links",
    "callback": "callbacks",
    "path item": "pathItems",
}

_ONE_SCHEMA: Holding = ("one", "schema")
_SCHEMAS: Holding = ("list", "schema")
_NAMED_SCHEMAS: Holding = ("map", "schema")
_CONTENT: Holding = ("map", "media type")
_PARAMETER: Mapping[str, Holding] = {
    "schema": _ONE_SCHEMA,
    "content": _CONTENT,
    "examples": ("map", "example"),
}

_SHAPES: Mapping[Kind, Mapping[str, Holding]] = {
    "document": {
        "paths": ("one", "paths"),
        "webhooks": ("map", "path item"),
        "components": ("one", "components"),
    },
    "components": {section: ("map", kind) for kind, section in SECTIONS.items()},
    "paths": {OTHERS: ("one", "path item")},
    "path item": {
        "parameters": ("list", "parameter"),
        **dict.fromkeys(HTTP_METHODS, ("one", "operation")),
    },
    "operation": {
        "parameters": ("list", "parameter"),
        "requestBody": ("one", "request body"),
        "responses": ("one", "responses"),
        "callbacks": ("map", "callback"),
    },
    "parameter": _PARAMETER,
    "header": _PARAMETER,
    "request body": {"content": _CONTENT},
    "responses": {OTHERS: ("one", "response")},
    "response": {"headers": ("map", "header"), "content": _CONTENT, "links": ("map", "link")},
    "media type": {
        "schema": _ONE_SCHEMA,
        "examples": ("map", "example"),
        "encoding": ("map", "encoding"),
    },
    "encoding": {"headers": ("map", "header")},
    "example": {},
    "link": {},
    "callback": {OTHERS: ("one", "path item")},
    "schema": {
        "properties": _NAMED_SCHEMAS,
        "patternProperties": _NAMED_SCHEMAS,
        "dependentSchemas": _NAMED_SCHEMAS,
        "$defs": _NAMED_SCHEMAS,
        "definitions": _NAMED_SCHEMAS,
        "allOf": _SCHEMAS,
        "anyOf": _SCHEMAS,
        "oneOf": _SCHEMAS,
        "prefixItems": _SCHEMAS,
        "not": _ONE_SCHEMA,
        "if": _ONE_SCHEMA,
        "then": _ONE_SCHEMA,
        "else": _ONE_SCHEMA,
        "items": _ONE_SCHEMA,
        "contains": _ONE_SCHEMA,
        "propertyNames": _ONE_SCHEMA,
        "additionalProperties": _ONE_SCHEMA,
        "unevaluatedItems": _ONE_SCHEMA,
        "unevaluatedProperties": _ONE_SCHEMA,
        "contentSchema": _ONE_SCHEMA,
        "discriminator": ("one", "discriminator"),
    },
    "discriminator": {},
    "security scheme": {},
}


def holding(kind: Kind, key: str) -> Holding | None:
    """What the member ``key`` of an object of this kind holds; None for data and plain values."""
    shape = _SHAPES[kind]
    found = shape.get(key)
    if found is None and OTHERS in shape and not key.startswith("x-"):
        return shape[OTHERS]
    return found


def is_reference(kind: Kind, node: Node) -> bool:
    """Whether a node that stands where a ``kind`` is expected refers to one instead."""
    return kind in SECTIONS and isinstance(node, Object) and "$ref" in node


def held(how: Holding, value: Node) -> Iterator[tuple[Step | None, Node]]:
    """The objects that a member holds, and how to get from its value to each (None: it is it)."""
    match how[0], value:
        case "list", Array():
            yield from enumerate(value)
        case "map", Object():
            yield from value.items()
        case "one", _:
            yield None, value
        case _:
            return
