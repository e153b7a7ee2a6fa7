"""Java's notation: names, literals, and the builders that requests are made with."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from generator.api import Const, Json, ListOf, Model, Nullable, Primitive, Ref, Scalar, Type
from generator.hidden import quoted
from generator.infer import singular
from generator.names import camel, pascal, snake, words
from generator.pages.samples import Free, Listed, Mapped, Record, Sample, Single, plain
from generator.pages.schema import Schema, nested_class

_WORDS = """
    abstract assert boolean break byte case catch char class const continue default do double else
    enum extends false final finally float for goto if implements import instanceof int interface
    long native new null object package private protected public return short static strictfp super
    switch synchronized this throw throws transient true try void volatile while
"""
_RESERVED = frozenset(_WORDS.split())
_NUMBERS = ("integer", "number")
_PARSED = {"date-time": "OffsetDateTime", "date": "LocalDate"}


def name(text: str) -> str:
    """An identifier in camel case, with an underscore behind a reserved word."""
    found = camel(text) or "value"
    if found[0].isdigit():
        found = f"_{found}"
    return f"{found}_" if found in _RESERVED else found


def package(text: str) -> str:
    """A segment of a package, ``memorystores``."""
    found = "".join(word.lower() for word in words(text)) or "value"
    return f"_{found}" if found[0].isdigit() or found in _RESERVED else found


def constant(value: Scalar, owner: str) -> str:
    """The name of an enum's value; one that starts with a digit has its owner's name in front."""
    text = value if isinstance(value, str) else json.dumps(value)
    found = re.sub(r"[^A-Za-z0-9]+", "_", text).strip("_").upper()
    if not found or found[0].isdigit():
        prefix = snake(owner).upper() or "VALUE"
        prefix = f"_{prefix}" if prefix[0].isdigit() else prefix
        return f"{prefix}_{found}" if found else f"{prefix}_EMPTY"
    return found


def inside(owner: str, text: str = "") -> str:
    """A class inside of another, whose name can't be the same."""
    name = nested_class(text, "Value")
    return f"{owner}.{name}_" if owner.rpartition(".")[2] == name else f"{owner}.{name}"


def string(text: str) -> str:
    return quoted(text)


@dataclass(slots=True)
class Builders:
    """Writes the builders of one example, and notes what has to be imported for them.

    ``class_of`` gives the name of a declaration's class and notes its import.
    """

    schema: Schema
    class_of: Callable[[Ref], str]
    json_value: str
    imports: set[str] = field(default_factory=set[str])

    def build(self, kind: str, members: list[list[str]]) -> list[str]:
        """The lines of ``kind.builder()...build()``."""
        if not members:
            return [f"{kind}.builder().build()"]
        inner = [f"    {line}" for lines in members for line in lines]
        return [f"{kind}.builder()", *inner, "    .build()"]

    def member(self, text: str, of: Type, sample: Sample, owner: str) -> list[list[str]]:
        """The builder's calls for a member; none for a constant, which the builder knows."""
        if isinstance(self.schema.plain(of), Const):
            return []
        if isinstance(sample, Listed) and sample.items:
            one = singular(text)
            inner = [self.expression(one, sample.type.items, each, owner) for each in sample.items]
            return [_call(f"add{pascal(one)}", each) for each in inner]
        return [_call(name(text), self.expression(text, of, sample, owner))]

    def expression(self, text: str, of: Type, sample: Sample, owner: str) -> list[str]:
        """The lines of a value. ``owner`` holds the classes that have no name of their own."""
        match sample:
            case Single(None):
                self.imports.add("java.util.Optional")
                return ["Optional.empty()"]
            case Single(value, Const()):
                return [self.json(value)]
            case Single():
                return [self._scalar(text, of, sample, owner)]
            case Listed(items, ListOf(inner)):
                self.imports.add("java.util.List")
                each = [self.expression(singular(text), inner, item, owner) for item in items]
                return _call("List.of", *each, dot="")
            case Mapped(type=own):
                entries = [
                    [f".putAdditionalProperty({string(key)}, {self.json(plain(each))})"]
                    for key, each in sample.entries
                ]
                kind = self._nested(of, text, owner)
                return self.build(kind if self.schema.plain(of) == own else inside(kind), entries)
            case Record(model):
                return self.record(self._model(model, text, of, owner), sample)
            case Free(value):
                return [self.json(value)]

    def record(self, kind: str, sample: Record) -> list[str]:
        """The builder of a model."""
        members = [
            lines
            for each, value in sample.members
            for lines in self.member(each.name, each.type, value, kind)
        ]
        return self.build(kind, members)

    def json(self, value: Json) -> str:
        """An expression for JSON of any shape."""
        self.imports.add(self.json_value)
        return f"JsonValue.from({self._free(value)})"

    def _free(self, value: Json) -> str:
        match value:
            case dict():
                self.imports.add("java.util.Map")
                parts = (f"{string(key)}, {self._free(each)}" for key, each in value.items())
                return f"Map.of({', '.join(parts)})"
            case list():
                self.imports.add("java.util.List")
                return f"List.of({', '.join(self._free(each) for each in value)})"
            case str():
                return string(value)
            case _:
                return json.dumps(value)

    def _scalar(self, text: str, of: Type, sample: Single, owner: str) -> str:
        value, own = sample.value, sample.type
        if isinstance(own, Primitive):
            if isinstance(value, str):
                return self._text(value, own)
            return _number(value, own) if own.kind in _NUMBERS else json.dumps(value)
        declared = self.schema.declaration(own) if isinstance(own, Ref) else None
        if declared is None or declared.inline is None:
            kind = self._nested(own, text, owner)
            return f"{kind}.{constant(value, kind)}"
        if self.schema.plain(of) == own:
            return f"{self._nested(of, text, owner)}.{constant(value, text)}"
        name = self.schema.name(declared)
        return f"{inside(self._nested(of, text, owner), name)}.{constant(value, name)}"

    def _text(self, value: str, of: Primitive) -> str:
        if of.kind == "binary":
            self.imports.add("java.io.ByteArrayInputStream")
            return 'new ByteArrayInputStream("content".getBytes())'
        parsed = _PARSED.get(of.format or "")
        if parsed is None:
            return string(value)
        self.imports.add(f"java.time.{parsed}")
        return f"{parsed}.parse({string(value)})"

    def _model(self, model: Model, text: str, of: Type, owner: str) -> str:
        if model.inline is None:
            return self.class_of(Ref(model.name))
        direct = self.schema.model(of)
        if direct is not None and direct.name == model.name:
            return self._nested(of, text, owner)
        return inside(self._nested(of, text, owner), self.schema.name(model))

    def _nested(self, of: Type, text: str, owner: str) -> str:
        """The class that a value without a named class has: named after what holds it."""
        while isinstance(of, Nullable):
            of = of.of
        if isinstance(of, Ref) and self.schema.declaration(of).inline is None:
            return self.class_of(of)
        return inside(owner, text)


def _number(value: Scalar, of: Primitive) -> str:
    """The literal of a ``long`` or a ``double``."""
    text = json.dumps(value)
    if of.kind == "integer":
        return f"{text}L"
    return f"{text}.0" if isinstance(value, int) else text


def _call(method: str, *arguments: list[str], dot: str = ".") -> list[str]:
    """``.method(argument)`` where arguments may take several lines."""
    lines = [f"{dot}{method}("]
    for index, argument in enumerate(arguments):
        first, *rest = argument
        lines[-1] += (", " if index else "") + first
        lines += rest
    lines[-1] += ")"
    return lines
