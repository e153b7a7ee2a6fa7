"""Fields as JSON Schema for datamodel-code-generator, which sees no text of the document.

What would be a name or a value is a placeholder there: ``N0`` for a Python name, ``"L0"`` for a
literal, numbered within each field. So nothing can be mangled, and fields that differ in such texts
alone have one and the same shape.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator import api
from generator.models.spec import Kind, Literals, Meaning, Names, OneOf, Style
from generator.models.text import literal

_DEFAULTS = {"any": "object", "binary": "bytes"}


@dataclass(frozen=True, slots=True)
class Shape:
    """What datamodel-code-generator is asked about a field: its JSON Schema, as Python has it."""

    schema: str
    required: bool
    aliased: bool


@dataclass(frozen=True, slots=True)
class Written:
    """A type that the caller wrote, where a name would stand."""

    text: str


@dataclass(frozen=True, slots=True)
class Tagged:
    """A union told apart by a field, where a name would stand."""

    union: Part
    discriminator: str


@dataclass(frozen=True, slots=True)
class Part:
    """A shape, and what stands for its placeholders: ``names[0]`` for ``N0``, and so on.

    A plain string is the name of a class or an alias.
    """

    shape: Shape
    names: tuple[str | Written | Tagged, ...]
    literals: tuple[str, ...]


def part(
    type_: api.Type | Literals | OneOf,
    kind: Kind,
    names: Names,
    style: Style,
    *,
    required: bool,
    aliased: bool = False,
) -> Part:
    """What to ask about a field of this type. Raises ValueError for a type that never ends."""
    scalars = style.model_scalars if kind == "model" else style.params_scalars
    writer = _Writer(kind, names, {**_DEFAULTS, **scalars}, [])
    return writer.part(type_, required=required, aliased=aliased)


class _Writer:
    """Writes the schema of one field and numbers its placeholders.

    ``inside`` are the declarations being written in place.
    """

    def __init__(
        self, kind: Kind, names: Names, scalars: Mapping[str, str], inside: list[str]
    ) -> None:
        self._kind: Kind = kind
        self._names = names
        self._scalars = scalars
        self._inside = inside
        self._placed: dict[str | Written | Tagged, int] = {}
        self._literals: dict[str, int] = {}

    def part(
        self, type_: api.Type | Literals | OneOf, *, required: bool, aliased: bool = False
    ) -> Part:
        schema = repr(self._schema(type_))
        shape = Shape(schema, required, aliased)
        return Part(shape, tuple(self._placed), tuple(self._literals))

    def _schema(self, type_: api.Type | Literals | OneOf) -> dict[str, Any]:
        match type_:
            case api.Primitive():
                return self._primitive(type_)
            case api.Const(value):
                return self._enum((value,))
            case api.ListOf(items):
                return {"type": "array", "items": self._schema(items)}
            case api.MapOf(values):
                return {"type": "object", "additionalProperties": self._schema(values)}
            case api.Nullable(of):
                return {"anyOf": [self._schema(of), {"type": "null"}]}
            case api.Ref(name):
                return self._ref(name)
            case Literals(values):
                return self._enum(values)
            case OneOf():
                return self._one_of(type_)

    def _primitive(self, type_: api.Primitive) -> dict[str, Any]:
        named = self._scalars.get(f"{type_.kind}:{type_.format}") or self._scalars.get(type_.kind)
        if named is not None:
            return self._named(Written(named))
        return {"type": type_.kind}

    def _ref(self, key: str) -> dict[str, Any]:
        meaning: Meaning = self._names[key]
        if isinstance(meaning, str):
            return self._named(meaning)
        if key in self._inside:
            raise ValueError(f"{key} is written inside itself; it needs a name")
        self._inside.append(key)
        schema = self._schema(meaning)
        self._inside.pop()
        return schema

    def _enum(self, values: tuple[api.Scalar, ...]) -> dict[str, Any]:
        """``Literal`` takes strings, integers and booleans; other values are types of their own."""
        variants: list[dict[str, Any]] = []
        texts = [literal(value) for value in values if isinstance(value, str | int)]
        if texts:
            numbers = [self._literals.setdefault(text, len(self._literals)) for text in texts]
            variants.append({"enum": [f"L{number}" for number in dict.fromkeys(numbers)]})
        if any(isinstance(value, float) for value in values):
            variants.append({"type": "number"})
        if any(value is None for value in values):
            variants.append({"type": "null"})
        return _any_of(variants)

    def _one_of(self, union: OneOf) -> dict[str, Any]:
        if union.discriminator is None or self._kind == "params":
            return _any_of([self._schema(variant) for variant in union.variants])
        inner = _Writer(self._kind, self._names, self._scalars, self._inside)
        untagged = inner.part(OneOf(union.variants), required=True)
        return self._named(Tagged(untagged, union.discriminator))

    def _named(self, name: str | Written | Tagged) -> dict[str, Any]:
        number = self._placed.setdefault(name, len(self._placed))
        return {"customTypePath": f"onespec.N{number}"}


def _any_of(variants: list[dict[str, Any]]) -> dict[str, Any]:
    if not variants:
        raise ValueError("a type of no values")
    return variants[0] if len(variants) == 1 else {"anyOf": variants}
