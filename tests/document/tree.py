"""Ways through a document as plain data: its nodes, its references, its examples."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from jsonschema import Draft202012Validator

Node = dict[str, Any]


def nodes(node: object, pointer: str = "") -> Iterator[tuple[str, Node]]:
    """Every object with its JSON Pointer, but maps of properties; examples are data, not nodes."""
    if isinstance(node, list):
        for index, item in enumerate(cast("list[object]", node)):
            yield from nodes(item, f"{pointer}/{index}")
    elif isinstance(node, dict):
        members = cast("Node", node)
        is_map = pointer.endswith("/properties")
        if not is_map:
            yield pointer, members
        for key, value in members.items():
            if is_map or key not in ("example", "examples"):
                yield from nodes(value, f"{pointer}/{escape(key)}")


def operations(document: Node) -> Iterator[tuple[str, str, Node]]:
    """Every operation with its HTTP method and its path."""
    for path, item in document["paths"].items():
        for method in ("get", "put", "post", "delete", "patch"):
            if method in item:
                yield method, path, item[method]


def examples(document: Node) -> Iterator[tuple[str, str, object]]:
    """Every example: the pointer of what carries it, the pointer of its schema, its value."""
    for pointer, node in nodes(document):
        if "example" in node:
            yield pointer, f"{pointer}/schema", node["example"]
        given = node.get("examples", [])
        if isinstance(given, dict):
            for named in cast("dict[str, Node]", given).values():
                yield pointer, f"{pointer}/schema", named["value"]
        else:
            for value in given:
                yield pointer, pointer, value


def escape(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")


def lookup(document: Node, pointer: str) -> Node:
    """The node at a pointer, as it stands there."""
    found: Any = document
    for key in pointer.split("/")[1:]:
        plain = key.replace("~1", "/").replace("~0", "~")
        found = found[int(plain) if isinstance(found, list) else plain]
    return found


def follow(document: Node, pointer: str) -> tuple[str, Node]:
    """Where a pointer leads when references are followed: that node's own pointer, and the node."""
    node = lookup(document, pointer)
    while "$ref" in node:
        pointer = node["$ref"].removeprefix("#")
        node = lookup(document, pointer)
    return pointer, node


def faults(document: Node, schema: str, value: object) -> list[str]:
    """What JSON Schema has against a value; the document itself is what references lead into."""
    validator = Draft202012Validator({**document, "$ref": f"#{schema}"})
    errors = cast("Iterator[Any]", validator.iter_errors(cast("Any", value)))  # pyright: ignore[reportUnknownMemberType]
    return [str(error.message) for error in errors]


def unnamed(document: Node, schema: str, value: object, at: str = "") -> Iterator[str]:
    """The properties that a schema has and a value, meant to be complete, lacks."""
    if not isinstance(value, dict):
        return
    members = cast("Node", value)
    pointer, node = follow(document, schema)
    for key in ("anyOf", "oneOf"):
        for index in range(len(node.get(key, []))):
            variant = f"{pointer}/{key}/{index}"
            if not faults(document, variant, members):
                yield from unnamed(document, variant, members, at)
    for name in node.get("properties", {}):
        if name not in members:
            yield f"{at}/{name}"
        else:
            inner = f"{pointer}/properties/{escape(name)}"
            yield from unnamed(document, inner, members[name], f"{at}/{name}")
