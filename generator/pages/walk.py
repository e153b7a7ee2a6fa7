"""From types to lists of items: what stands below what, the same in every language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial

from generator.api import (
    Alias,
    Const,
    Declaration,
    Enum,
    ListOf,
    MapOf,
    Model,
    Nullable,
    Primitive,
    Ref,
    Scalar,
    Type,
    Union,
)
from generator.descriptions import described
from generator.infer import singular
from generator.pages import text
from generator.pages.calls import Field, Input
from generator.pages.language import Language
from generator.pages.schema import Schema, ordered
from generator.pages.tree import Item

Expanded = set[str]
"""Declarations whose members stand in a list already. There they stand once: later mentions print
their line and description alone, which also ends recursion and keeps lists short."""


class Walk:
    """Builds the lists of one language's pages; ``lists`` are those that are there already."""

    def __init__(
        self,
        schema: Schema,
        language: Language,
        lists: Mapping[str, Callable[[], tuple[Item, ...]]],
    ) -> None:
        self.schema = schema
        self.language = language
        self._lists = lists
        self._blocks = cache(partial(text.blocks, in_item=True))
        self._values: dict[object, tuple[Item, ...]] = {}

    # Lists

    def inputs(self, inputs: Iterable[tuple[str, str, Input]]) -> tuple[Item, ...]:
        """A list of inputs, given as line, label ("" for none) and input."""
        expanded: Expanded = set()
        return tuple(self._field(line, each, expanded, label) for line, label, each in inputs)

    def leaf(self, line: str, of: Field, label: str = "") -> Item:
        """An input with nothing below it."""
        return Item(line, self._described(of, label))

    def alone(self, of: Type) -> tuple[Item, ...]:
        """A list of one type: a result, a domain type."""
        if not isinstance(of, Ref):
            return (Item(self.language.result(of), (), self.children(of)),)
        if of.name in self._lists:
            return self._lists[of.name]()
        declared = self.schema.declaration(of)
        line = self.language.declaration(declared)
        return (Item(line, self._about(of), self._members(declared, "", set())),)

    def children(self, of: Type) -> tuple[Item, ...]:
        """What stands below a line that names the type, in a list of its own."""
        return self._children(of, "", set())

    # Parts

    def _field(self, line: str, of: Field, expanded: Expanded, label: str = "") -> Item:
        constant = isinstance(self.schema.plain(of.type), Const)
        hidden = constant and not self.language.shows_constant(of)
        children = () if hidden else self._children(of.type, of.name, expanded)
        return Item(line, self._described(of, label), children)

    def _described(self, of: Field, label: str) -> tuple[str, ...]:
        """A field's own description, else that of what it refers to, after its label."""
        blocks = self._blocks(of.description) if of.description else self._about(of.type)
        return text.labelled(label, blocks)

    def _about(self, of: Type) -> tuple[str, ...]:
        return self._blocks(self.schema.description(of))

    def _children(self, of: Type, name: str, expanded: Expanded) -> tuple[Item, ...]:
        match of:
            case Primitive():
                return ()
            case Const(value):
                return self._listed((value,), name)
            case ListOf(inner) | MapOf(inner):
                return self._children(inner, singular(name), expanded)
            case Nullable(inner):
                return self._children(inner, name, expanded)
            case Ref():
                return self._members(self.schema.declaration(of), name, expanded)

    def _members(self, of: Declaration, name: str, expanded: Expanded) -> tuple[Item, ...]:
        known = of.name in expanded
        match of:
            case Enum():
                return self._listed(of.values, name if of.inline and name else of.name)
            case Alias():
                if self.schema.alias(Ref(of.name)) is None:
                    expanded.add(of.name)
                return () if known else self._children(of.type, name, expanded)
            case Model():
                expanded.add(of.name)
                return () if known else tuple(self._properties(of, expanded))
            case Union():
                expanded.add(of.name)
                variants = [self._variant(each, of, expanded, known) for each in of.variants]
                return tuple(item for items in variants for item in items)

    def _properties(self, of: Model, expanded: Expanded) -> Iterator[Item]:
        for each in ordered(of.properties):
            field = Field(each.name, each.type, each.required, described(each))
            yield self._field(self.language.property(field), field, expanded)
        if of.additional is not None and of.additional != Primitive("any"):
            rest = Field("", MapOf(of.additional), required=True)
            yield self._field(self.language.property(rest), rest, expanded)

    def _variant(self, of: Type, union: Union, expanded: Expanded, known: bool) -> tuple[Item, ...]:
        """A variant; below it what it consists of, unless the union is ``known`` in the list."""
        model = self.schema.declaration(of) if isinstance(of, Ref) else None
        if isinstance(model, Model):
            line: str | None = self.language.declaration(model)
        else:
            line = self.language.variant(of, union)
        children = () if known else self._children(of, union.name, expanded)
        return children if line is None else (Item(line, self._about(of), children),)

    def _listed(self, values: tuple[Scalar, ...], name: str) -> tuple[Item, ...]:
        key = name, tuple((type(each), each) for each in values)  # True is 1, and isn't
        if key not in self._values:
            items = tuple(Item(self.language.value(each, name)) for each in values)
            self._values[key] = items
        return self._values[key]
