"""``allOf``: one schema out of several (JSON Schema 2020-12, section 10.2.1.1).

Merging is for generating, not for validating: constraints that no SDK shows are dropped.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.problems import BadInput, Location, Problem
from generator.source import Array, Object

_ANNOTATIONS = frozenset(
    "title description example examples default deprecated readOnly writeOnly externalDocs xml "
    "discriminator nullable $comment".split()
)
_SHAPE = frozenset(
    "type properties additionalProperties items prefixItems enum const oneOf anyOf allOf $ref "
    "format patternProperties".split()
)
MOST_PARTS = 200_000

Resolve = Callable[[str], Any]


def is_annotation_only(schema: Any) -> bool:
    """Does the schema say nothing of the value's shape?"""
    return not isinstance(schema, Object) or not any(key in _SHAPE for key in schema)


def without(schema: Object, *keys: str) -> Object:
    """The schema less some keys; every other key keeps its location."""
    rest = schema.copy()
    for key in keys:
        rest.pop(key, None)
    return rest


class Merger:
    """Merges ``allOf``; counts what it visits, since a small document can describe a huge one."""

    def __init__(self, resolve: Resolve) -> None:
        self._resolve = resolve
        self._visited = 0

    def merged(self, schema: Object) -> Object:
        """``schema`` with its ``allOf`` folded in; its own keys win over the parts'."""
        own = without(schema, "allOf")
        result = own.copy()
        for part in self._parts(schema, ()):
            self._fold(result, part)
        for key in _ANNOTATIONS & own.keys():
            result[key] = own[key]
        return result

    def _parts(self, schema: Object, trail: tuple[str, ...]) -> list[Object]:
        found: list[Object] = []
        for part in schema.get("allOf", Array()):
            self._count(schema.at("allOf"))
            path = trail
            while isinstance(part, Object) and isinstance(part.get("$ref"), str):
                if part["$ref"] in path:
                    at, ref = part.at("$ref"), part["$ref"]
                    raise BadInput(Problem(at, f"{ref!r} includes itself", "break the cycle"))
                path = (*path, part["$ref"])
                target = self._resolve(part["$ref"])
                rest = without(part, "$ref")
                if rest.keys() - _ANNOTATIONS:
                    found.append(rest)
                part = target
            if not isinstance(part, Object):
                continue
            # A parent's discriminator tells its children apart; it says nothing of this child.
            own = without(part, "allOf", "discriminator") if path else without(part, "allOf")
            found += self._parts(part, path)
            found.append(own)
        return found

    def _count(self, at: Location) -> None:
        self._visited += 1
        if self._visited > MOST_PARTS:
            message = f"allOf unfolds into more than {MOST_PARTS:,} schemas"
            raise BadInput(Problem(at, message, "simplify the document"))

    def _fold(self, into: Object, part: Object) -> None:
        for key, value in part.items():
            if key not in into:
                into.put(key, value, part)
            elif key == "properties":
                self._fold_properties(into, value)
            elif key == "required":
                names = dict.fromkeys([*into[key], *value])
                into.put(key, Array(names, origin=into.at(key)), into)
            elif key == "enum":
                both = [each for each in into[key] if each in value]
                into.put(key, Array(both or into[key], origin=into.at(key)), into)
            elif key in ("oneOf", "anyOf") and value != into[key]:
                self._fold_union(into, key, part)

    def _fold_properties(self, into: Object, properties: Object) -> None:
        merged: Object = into["properties"].copy()
        for name, schema in properties.items():
            present = merged.get(name)
            if present is None or is_annotation_only(present):
                merged.put(name, schema, properties)
            elif schema != present and not is_annotation_only(schema):
                both = Array([schema, present], origin=properties.at(name))
                merged.put(name, Object({"allOf": both}, origin=properties.at(name)), properties)
        into.put("properties", merged, into)

    def _fold_union(self, into: Object, key: str, part: Object) -> None:
        """Both unions hold: every variant of one is joined with the other union as a whole."""
        other = Object({key: part[key]}, origin=part.at(key))
        joined: list[Any] = []
        for variant in into[key]:
            self._count(part.at(key))
            joined.append(
                Object({"allOf": Array([variant, other], origin=part.at(key))}, origin=part.at(key))
            )
        into.put(key, Array(joined, origin=into.at(key)), into)
