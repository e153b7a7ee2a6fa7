"""Sample values: the document's examples, and made-up values where it has none.

A string without an example is the name of its property, a number 0, an enum its first value.
Examples and made-up values are merged: what an example of an object leaves out is made up.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.api import (
    MISSING,
    Alias,
    Const,
    Enum,
    Json,
    ListOf,
    MapOf,
    Missing,
    Model,
    Nullable,
    Primitive,
    Property,
    Ref,
    Scalar,
    Type,
    Union,
)
from generator.hidden import quoted
from generator.pages.calls import Input
from generator.pages.schema import Schema, ordered

_LARGEST = 2000  # values in one sample; a document can describe far more
_STRINGS = {
    "date-time": "2019-12-27T18:11:19.117Z",
    "date": "2019-12-27",
    "time": "18:11:19Z",
    "uuid": "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
    "email": "name@example.com",
    "uri": "https://example.com",
}


@dataclass(frozen=True, slots=True)
class Single:
    """A scalar and its type: a constant, an enum, a primitive."""

    value: Scalar
    type: Type


@dataclass(frozen=True, slots=True)
class Listed:
    items: tuple[Sample, ...]
    type: ListOf


@dataclass(frozen=True, slots=True)
class Mapped:
    entries: tuple[tuple[str, Sample], ...]
    type: MapOf


@dataclass(frozen=True, slots=True)
class Record:
    """A model's members in the order of pages, and members that it does not name."""

    model: Model
    members: tuple[tuple[Property, Sample], ...]
    others: tuple[tuple[str, Sample], ...] = ()


@dataclass(frozen=True, slots=True)
class Free:
    """JSON of any shape."""

    value: Json


Sample = Single | Listed | Mapped | Record | Free


def plain(sample: Sample) -> Json:
    """The JSON that a sample is."""
    match sample:
        case Single(value) | Free(value):
            return value
        case Listed(items):
            return [plain(each) for each in items]
        case Mapped(entries):
            return {key: plain(each) for key, each in entries}
        case Record():
            return members(sample)


def members(record: Record) -> dict[str, Json]:
    """The members of a record by their names on the wire."""
    named = {each.name: plain(value) for each, value in record.members}
    return {**named, **{key: plain(value) for key, value in record.others}}


def printed(sample: Sample) -> str:
    """A sample as JSON text, indented by two."""
    return quoted(plain(sample), indent=2)


class Sampler:
    """Makes samples of a response (whole), or of a request: only what is ``required``."""

    def __init__(self, schema: Schema, *, required: bool = False) -> None:
        self._schema = schema
        self._required = required
        self._made = 0

    def given(self, each: Input) -> Sample:
        """The value of an input. Of a parameter, one without members would be none at all."""
        found = self.sample(each.type, each.name, each.example)
        if self._required and each.place != "body" and plain(found) in ({}, []):
            return Sampler(self._schema).sample(each.type, each.name, each.example)
        return found

    def sample(self, of: Type, name: str = "", example: Json | Missing = MISSING) -> Sample:
        """A value of the type, called ``name`` if it is a property or parameter."""
        self._made = 0
        return self._sample(of, name, example, ()) or Free({})

    def _sample(
        self, of: Type, name: str, example: Json | Missing, trail: tuple[str, ...]
    ) -> Sample | None:
        """None where a model would have to hold itself: a list around it then has no items."""
        self._made += 1
        if not isinstance(example, Missing) and not self.fits(of, example):
            example = MISSING
        match of:
            case Nullable(inner):
                if example is None:
                    return Single(None, of)
                return self._sample(inner, name, example, trail) or Single(None, of)
            case Const(value):
                return Single(value, of)
            case Primitive():
                return _primitive(of, name, example)
            case ListOf():
                return self._list(of, example, trail)
            case MapOf():
                return self._map(of, example, trail)
            case Ref():
                return self._declared(of, name, example, trail)

    def _list(self, of: ListOf, example: Json | Missing, trail: tuple[str, ...]) -> Sample:
        given = example if isinstance(example, list) else [MISSING]
        made = [self._sample(of.items, "", each, trail) for each in given]
        return Listed(tuple(each for each in made if each is not None), of)

    def _map(self, of: MapOf, example: Json | Missing, trail: tuple[str, ...]) -> Sample:
        if isinstance(example, dict):
            made = [(key, self._sample(of.values, "", v, trail)) for key, v in example.items()]
        elif of.values == Primitive("any"):
            made = [("foo", Free("bar"))]
        else:
            made = [("foo", self._sample(of.values, "", MISSING, trail))]
        return Mapped(tuple((key, each) for key, each in made if each is not None), of)

    def _declared(
        self, of: Ref, name: str, example: Json | Missing, trail: tuple[str, ...]
    ) -> Sample | None:
        declaration = self._schema.declaration(of)
        given = declaration.example
        if isinstance(example, Missing) and not isinstance(given, Missing) and self.fits(of, given):
            example = given
        if of.name in trail:
            return None
        trail = (*trail, of.name)
        match declaration:
            case Alias():
                return self._sample(declaration.type, name, example, trail)
            case Enum(values=values):
                return Single(_scalar(example, values[0]), of)
            case Union():
                return self._variant(declaration, name, example, trail)
            case Model():
                return self._record(declaration, example, trail)

    def _variant(
        self, union: Union, name: str, example: Json | Missing, trail: tuple[str, ...]
    ) -> Sample | None:
        chosen = self._chosen(union, example)
        for each in [chosen] if chosen is not None else union.variants:
            found = self._sample(each, name, example, trail)
            if found is not None:
                return found
        return None

    def _chosen(self, union: Union, example: Json | Missing) -> Type | None:
        """The variant that an example is of: by its constants, else the first that it fits."""
        if isinstance(example, Missing):
            return None
        fitting = [each for each in union.variants if self.fits(each, example)]
        if isinstance(example, dict):
            for each in fitting:
                model = self._schema.model(each)
                if model is not None and self._agrees(model, example):
                    return each
        return next(iter(fitting), None)

    def _agrees(self, model: Model, example: dict[str, Json]) -> bool:
        constants = {
            each.name: each.type.value
            for each in model.properties
            if isinstance(each.type, Const) and each.name in example
        }
        return bool(constants) and all(example[key] == value for key, value in constants.items())

    def _record(
        self, model: Model, example: Json | Missing, trail: tuple[str, ...]
    ) -> Sample | None:
        if self._made > _LARGEST:
            return Record(model, ())
        given = example if isinstance(example, dict) else {}
        found = [
            (each, self._sample(each.type, each.name, given.get(each.name, each.example), trail))
            for each in ordered(model.properties)
            if self._shown(each, given)
        ]
        if any(value is None and each.required for each, value in found):
            return None
        known = {each.name for each in model.properties}
        others = tuple((key, Free(value)) for key, value in given.items() if key not in known)
        kept = tuple((each, value) for each, value in found if value is not None)
        return Record(model, kept, () if self._required else others)

    def _shown(self, each: Property, given: dict[str, Json]) -> bool:
        if self._required:
            return not each.read_only and (each.required or each.name in given)
        return not each.write_only

    def fits(self, of: Type, example: Json, trail: tuple[str, ...] = ()) -> bool:
        """Is an example of the type's JSON kind? (Its members are judged on their own.)"""
        match of:
            case Nullable(inner):
                return example is None or self.fits(inner, example, trail)
            case Const(value):
                return type(example) is type(value) and example == value
            case Primitive(kind):
                return _is_kind(example, kind)
            case ListOf():
                return isinstance(example, list)
            case MapOf():
                return isinstance(example, dict)
            case Ref(name):
                return name not in trail and self._fits_declared(of, example, (*trail, name))

    def _fits_declared(self, of: Ref, example: Json, trail: tuple[str, ...]) -> bool:
        declaration = self._schema.declaration(of)
        match declaration:
            case Alias(type=inner):
                return self.fits(inner, example, trail)
            case Enum(values=values):
                return any(type(each) is type(example) and each == example for each in values)
            case Union(variants=variants):
                return any(self.fits(each, example, trail) for each in variants)
            case Model():
                return isinstance(example, dict)


def _primitive(of: Primitive, name: str, example: Json | Missing) -> Sample:
    if of.kind == "any":
        return Free({} if isinstance(example, Missing) else example)
    return Single(_scalar(example, _made_up(of, name)), of)


def _made_up(of: Primitive, name: str) -> Scalar:
    match of.kind:
        case "string":
            return _STRINGS.get(of.format or "") or name or "string"
        case "binary":
            return name or "string"
        case "integer" | "number":
            return 0
        case "boolean":
            return True
        case "null" | "any":
            return None


def _scalar(example: Json | Missing, otherwise: Scalar) -> Scalar:
    return otherwise if isinstance(example, Missing | list | dict) else example


def _is_kind(example: Json, kind: str) -> bool:
    match kind:
        case "string" | "binary":
            return isinstance(example, str)
        case "integer":
            return isinstance(example, int) and not isinstance(example, bool)
        case "number":
            return isinstance(example, int | float) and not isinstance(example, bool)
        case "boolean":
            return isinstance(example, bool)
        case "null":
            return example is None
        case _:
            return True
