"""Reading nodes of a document that may hold anything: what is of another kind counts as missing.

The validation of the document reports such nodes; building goes on with the rest.
"""

from __future__ import annotations

from typing import Any, TypedDict

from generator.api import MISSING, Json, Missing
from generator.source import Array, Object


class About(TypedDict):
    """What a node says of itself for people."""

    description: str
    example: Json | Missing
    deprecated: bool


def as_object(node: Any, parent: Object) -> Object:
    """``node`` if it is an object, else an empty one that stands where its parent does."""
    return node if isinstance(node, Object) else Object(at=parent.at())


def text(node: Object, key: str) -> str:
    """A string of the document, or "" where there is none."""
    value = node.get(key)
    return value if isinstance(value, str) else ""


def flag(node: Object, key: str) -> bool:
    """Whether a member is there and true."""
    return node.get(key) is True


def example_of(node: Object) -> Json | Missing:
    """The first of ``examples`` (a list), else ``example``."""
    examples = node.get("examples")
    if isinstance(examples, Array) and examples:
        return examples[0]
    return node.get("example", MISSING)


def stated_example(node: Object, schema: Any) -> Json | Missing:
    """An example of a parameter, header or media type, else of its schema."""
    if "example" in node:
        return node["example"]
    examples = node.get("examples")
    for each in examples.values() if isinstance(examples, Object) else ():
        if isinstance(each, Object) and "value" in each:
            return each["value"]
    return example_of(schema) if isinstance(schema, Object) else MISSING


def about(node: Object) -> About:
    """``description``, ``example`` and ``deprecated``, as fields of what is built of the node."""
    return {
        "description": text(node, "description"),
        "example": example_of(node),
        "deprecated": flag(node, "deprecated"),
    }
