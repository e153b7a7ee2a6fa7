"""``allOf``: one schema out of several (JSON Schema 2020-12, section 10.2.1.1).

Merging is for generating, not for validating: constraints that no SDK shows are dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sized
from typing import Any, cast

from generator.problems import BadInput, Location, Problem
from generator.source import Array, Object

_SHAPE = {
    *("type", "enum", "const", "properties", "additionalProperties", "patternProperties"),
    *("items", "prefixItems", "oneOf", "anyOf", "allOf", "$ref"),
}
# What a schema says of itself: a part's word does not count where the whole has its own.
_ANNOTATIONS = {"description", "example", "examples", "default", "deprecated", "nullable"}
_CONDITIONAL = ("then", "else", "dependentSchemas")
_OF_A_PARENT = {"discriminator", *_ANNOTATIONS} - {"nullable"}
# Steps in merging: schemas visited, members and values put together. Of 37 public documents the
# largest takes a tenth.
MOST_STEPS = 300_000
_CYCLE = "break the cycle"

Resolve = Callable[[str], Any]


def has_shape(schema: Object) -> bool:
    """Does the schema say anything of what its values look like?"""
    return not _SHAPE.isdisjoint(schema)


def without(schema: Object, *keys: str) -> Object:
    """The schema less some keys; every other key keeps its location."""
    rest = schema.copy()
    for key in keys:
        rest.pop(key, None)
    return rest


def only_part(schema: Object) -> Object | None:
    """The one part of ``allOf`` that has a shape, where all else is said about it.

    That is how OpenAPI 3.0 describes a reference at the place where it stands.
    """
    listed = schema.get("allOf")
    if not isinstance(listed, Array) or has_shape(without(schema, "allOf")):
        return None
    shaped = [part for part in listed if isinstance(part, Object) and has_shape(part)]
    return shaped[0] if len(shaped) == 1 else None


def is_merged(schema: Object) -> bool:
    """Is it made of several schemas, all of which hold, or some of which may?"""
    return "allOf" in schema or "$ref" in schema or not schema.keys().isdisjoint(_CONDITIONAL)


def put(into: Object, key: str, value: Any, at: Location) -> None:
    """Set a member that stands at ``at``."""
    into.place(key, value, at, at)


def all_of(*schemas: Any, at: Location) -> Object:
    """A schema that stands at one place of the document and combines several."""
    return Object({"allOf": Array(schemas, at=at)}, at=at)


def any_of(schemas: Iterable[Any] | None, at: Location) -> Object:
    """A schema of which every given one is a variant; of anything, where none is given."""
    return Object({"anyOf": Array(schemas, at=at)} if schemas else {}, at=at)


class Merger:
    """Merges ``allOf``; counts its steps, since a small document can describe a huge one."""

    def __init__(self, resolve: Resolve) -> None:
        self._resolve = resolve
        self._steps = 0

    def merged(self, schema: Object) -> Object:
        """One schema with the members of all parts, the parts' first, as inheritance reads.

        What the schema says of itself (its description, its example) wins over its parts' word.
        """
        result = Object(at=schema.at())
        parts = self._parts(schema, ())
        for part in parts:
            self._fold(result, part, schema.at)
        for part in parts:
            for condition in _conditional(part):
                self._supplement(result, condition)
        for key in _ANNOTATIONS & schema.keys():
            put(result, key, schema[key], schema.at(key))
        return result

    def _parts(self, schema: Object, trail: tuple[str, ...]) -> list[Object]:
        """The schema taken apart, itself last: no part has ``allOf`` or ``$ref``."""
        self._step(1, schema.at)
        found: list[Object] = []
        ref = schema.get("$ref")
        if isinstance(ref, str):
            if ref in trail:
                raise BadInput(Problem(schema.at("$ref"), f"{ref!r} includes itself", _CYCLE))
            target = self._resolve(ref)
            if isinstance(target, Object):
                found += self._parts(target, (*trail, ref))
        listed = schema.get("allOf")
        for part in listed if isinstance(listed, Array) else ():
            if isinstance(part, Object):
                found += self._parts(part, trail)
        # A parent's word about itself, and what tells its children apart, stay with the parent.
        found.append(without(schema, "allOf", "$ref", *(_OF_A_PARENT if trail else ())))
        return found

    def _step(self, number: int, at: Callable[[], Location]) -> None:
        self._steps += number
        if self._steps > MOST_STEPS:
            message = f"allOf unfolds into more than {MOST_STEPS:,} schemas, members and values"
            raise BadInput(Problem(at(), message, "simplify the document"))

    def _fold(self, into: Object, part: Object, whole: Callable[[], Location]) -> None:
        for key, value in part.items():
            at = part.at(key)
            present = into.get(key)
            self._step(_length(value) + _length(present), whole)
            if present is None:
                put(into, key, value, at)
            elif key == "properties" and isinstance(value, Object):
                put(into, key, _both_properties(present, value), at)
            elif key == "required" and isinstance(value, Array):
                put(into, key, Array(dict.fromkeys([*present, *value]), at=at), at)
            elif key == "enum" and isinstance(value, Array):
                known = set(map(repr, value))
                common = [each for each in present if repr(each) in known]
                put(into, key, Array(common or present, at=at), at)
            elif key in ("oneOf", "anyOf") and value != present:
                put(into, key, _both_unions(key, present, value, at), at)

    def _supplement(self, into: Object, condition: Object) -> None:
        """Members that only some values have: one that all may have stays as it is."""
        for part in self._parts(condition, ()):
            more, known = part.get("properties"), into.get("properties")
            self._step(_length(more) + _length(known), condition.at)
            if isinstance(more, Object):
                both = known.copy() if isinstance(known, Object) else Object(at=more.at())
                for name in [each for each in more if each not in both]:
                    put(both, name, more[name], more.at(name))
                put(into, "properties", both, part.at("properties"))


def _length(value: Any) -> int:
    return len(cast("Sized", value)) if isinstance(value, dict | list) else 0


def _both_unions(key: str, one: Array, other: Array, at: Location) -> Array:
    """Both unions hold: every variant of one, joined with the other union as a whole."""
    rest = Object({key: other}, at=at)
    return Array([all_of(variant, rest, at=at) for variant in one], at=at)


def _conditional(schema: Object) -> Iterator[Object]:
    """The schemas that hold where something else does (JSON Schema 2020-12, section 10.2.2)."""
    dependent = schema.get("dependentSchemas")
    others = dependent.values() if isinstance(dependent, Object) else ()
    for each in (schema.get("then"), schema.get("else"), *others):
        if isinstance(each, Object):
            yield each


def _both_properties(one: Object, other: Object) -> Object:
    """The properties of two parts; where both have one, it must be what both say."""
    merged = one.copy()
    for name, schema in other.items():
        present = merged.get(name)
        at = other.at(name)
        if not isinstance(present, Object) or not has_shape(present):
            put(merged, name, schema, at)
        elif schema != present and isinstance(schema, Object) and has_shape(schema):
            put(merged, name, all_of(present, schema, at=at), at)
    return merged
