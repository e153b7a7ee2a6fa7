"""Which variants a schema has, whether it takes null, and what tells its variants apart."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from generator.api import (
    Const,
    Declaration,
    Discriminator,
    Enum,
    Model,
    Primitive,
    Ref,
    Type,
    Union,
)
from generator.build.merge import Resolve, has_shape, only_part
from generator.build.nodes import flag
from generator.source import Array, Object

_SAYING_NULL = frozenset(["$ref", "allOf", "anyOf", "const", "enum", "nullable", "oneOf"])
"""Members that have a say in whether a schema admits null, beside ``type``."""

COMPONENT = "#/components/schemas/"


def variants(schema: Object) -> list[Any]:
    """The variants of ``oneOf`` or ``anyOf`` that have a shape of their own, less null.

    Variants that only constrain what stands beside them (``required``, ``not``) are no types.
    """
    for key in ("oneOf", "anyOf"):
        listed = schema.get(key)
        if isinstance(listed, Array) and listed:
            return [each for each in listed if _is_shaped(each) and not is_null(each)]
    return []


def _is_shaped(variant: Any) -> bool:
    return variant is True or (isinstance(variant, Object) and has_shape(variant))


def is_null(schema: Any) -> bool:
    """Does the schema admit null and nothing else?"""
    if not isinstance(schema, Object):
        return False
    if schema.get("type") in ("null", ["null"]) or schema.get("enum") == [None]:
        return True
    return "const" in schema and schema["const"] is None


def takes_null(schema: Any, target: Resolve) -> bool:
    """Does the schema admit null beside something else (OpenAPI 3.0 ``nullable`` included)?

    Each schema is looked at once, by whatever ways it is reached: there may be very many.
    """
    if isinstance(schema, Object) and _SAYING_NULL.isdisjoint(schema):
        kind = schema.get("type")
        return isinstance(kind, Array) and "null" in kind and kind != ["null"]
    waiting, seen = [schema], set[str]()
    while waiting:
        each = waiting.pop()
        if not isinstance(each, Object) or is_null(each):
            continue
        said = _says_null(each)
        if said:
            return True
        if said is None:
            waiting += _alternatives(each, target, seen)
    return False


def _says_null(schema: Object) -> bool | None:
    """Whether a schema admits null; None where those that it is made of say so."""
    if flag(schema, "nullable"):
        return True
    kind, enum = schema.get("type"), schema.get("enum")
    if isinstance(kind, Array):
        return "null" in kind
    if isinstance(enum, Array):
        return None in enum
    for key in ("oneOf", "anyOf"):
        listed = schema.get(key)
        if isinstance(listed, Array):
            return any(map(is_null, listed)) or None
    return None


def _alternatives(schema: Object, target: Resolve, seen: set[str]) -> Iterable[Any]:
    """The schemas of which one is enough. References are followed once."""
    for key in ("oneOf", "anyOf"):
        listed = schema.get(key)
        if isinstance(listed, Array):
            return listed
    only, ref = schema.get("allOf"), schema.get("$ref")
    if isinstance(only, Array) and len(only) == 1:
        return only
    if not isinstance(ref, str) or ref in seen:
        return ()
    seen.add(ref)
    return (target(ref),)


def discriminator(
    schema: Object, found: tuple[Type, ...], declarations: Mapping[str, Declaration]
) -> Discriminator | None:
    """What tells the variants apart: as the document says, else a constant that they all have.

    Values that the document leaves to convention are taken from the variant's constant, then from
    its name (OpenAPI 3.1, section 4.8.25).
    """
    models = [declarations.get(each.name) for each in found if isinstance(each, Ref)]
    if len(models) < len(found) or not all(isinstance(each, Model) for each in models):
        return None
    known = [each for each in models if isinstance(each, Model)]
    said = schema.get("discriminator")
    name = said.get("propertyName") if isinstance(said, Object) else _common_constant(known)
    if not isinstance(name, str):
        return None
    mapping = _said_mapping(said) if isinstance(said, Object) else {}
    for model in known:
        if model.name not in mapping.values():
            mapping[_constant(model, name) or model.name] = model.name
    return Discriminator(name, mapping)


def heirs(components: Object) -> dict[str, tuple[str, ...]]:
    """By parent, what inherits from it with ``allOf`` (OpenAPI 3.1, section 4.8.25.4).

    A parent is a schema with a discriminator and without variants of its own; those that inherit
    from its heirs are its heirs too.
    """
    parents: dict[str, list[str]] = {}
    for key, schema in components.items():
        for part in schema.get("allOf") or () if isinstance(schema, Object) else ():
            ref = part.get("$ref") if isinstance(part, Object) else None
            name = str(ref).removeprefix(COMPONENT)
            if name in components and only_part(schema) is None:
                parents.setdefault(name, []).append(key)
    found: dict[str, tuple[str, ...]] = {}
    for key, schema in components.items():
        if isinstance(schema, Object) and "discriminator" in schema and not variants(schema):
            met: dict[str, None] = {}
            waiting = parents.get(key, [])[::-1]
            while waiting:
                heir = waiting.pop()
                if heir not in met and heir != key:
                    met[heir] = None
                    waiting += parents.get(heir, [])[::-1]
            if met:
                found[key] = tuple(met)
    return found


def told_apart(
    declarations: Mapping[str, Declaration], parents: Collection[str]
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """The models, properties and values where a discriminator says what a plain string must be.

    A parent has none: what its heirs don't name may be any other text.
    """
    values: dict[tuple[str, str], dict[str, None]] = {}
    for union in declarations.values():
        if isinstance(union, Union) and union.discriminator is not None:
            for value, key in union.discriminator.mapping.items():
                values.setdefault((key, union.discriminator.property), {})[value] = None
    for (key, name), found in values.items():
        model = declarations.get(key)
        if key in parents or not isinstance(model, Model):
            continue
        for each in model.properties:
            if each.name == name and _admits(each.type, found, declarations):
                yield key, name, tuple(found)


def _admits(of: Type, values: Collection[str], declarations: Mapping[str, Declaration]) -> bool:
    """Is a type any string, or an enum of strings that has these and more?"""
    declared = declarations.get(of.name) if isinstance(of, Ref) else None
    if isinstance(declared, Enum):
        return set(declared.values) > set(values)
    return isinstance(of, Primitive) and of.kind == "string"


def _said_mapping(said: Object) -> dict[str, str]:
    mapping = said.get("mapping")
    if not isinstance(mapping, Object):
        return {}
    return {value: str(ref).rpartition("/")[2] for value, ref in mapping.items()}


def _common_constant(models: list[Model]) -> str | None:
    """The first property that is required, constant and different in every model."""
    for candidate in models[0].properties if models else ():
        values = {_constant(model, candidate.name, required=True) for model in models}
        if None not in values and len(values) == len(models):
            return candidate.name
    return None


def _constant(model: Model, name: str, *, required: bool = False) -> str | None:
    for each in model.properties:
        if each.name == name and isinstance(each.type, Const) and isinstance(each.type.value, str):
            return each.type.value if each.required or not required else None
    return None
