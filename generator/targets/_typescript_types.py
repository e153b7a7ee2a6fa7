"""The types of a TypeScript SDK: their names, where they live, and how they are written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

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
    Property,
    Ref,
    Scalar,
    Type,
    Union,
)
from generator.build.usage import members, references
from generator.circles import circles
from generator.names import Scope
from generator.pages.calls import Call, Input
from generator.targets import _typescript as typescript
from generator.targets._typescript_layout import (
    LINE,
    SOFT,
    Broken,
    Group,
    Indent,
    Layout,
    assigned,
    joined,
    printed,
)
from generator.targets._typescript_limits import note
from generator.view import (
    Direction,
    Sdk,
    circular_without_name,
    inputs,
    is_required,
    properties,
    two_faced,
)

DEPRECATED = "@deprecated The API's description advises against it."
_RESERVED = ("Array", "Promise", "Record", "Response")
_PRIMITIVES = {
    "string": "string",
    "integer": "number",
    "number": "number",
    "boolean": "boolean",
    "null": "null",
    "any": "unknown",
    "binary": "Response",
}
_LARGEST = 2**53 - 1  # of the whole numbers that a number holds exactly


@dataclass(frozen=True, slots=True)
class TypeView:
    """A declared type: all of its text, and the other types that it names."""

    name: str
    text: str
    uses: frozenset[str]


class Types:
    """What every declaration is called, and how types are written.

    ``taken`` are names that no type can have. ``used`` collects the names of types that were
    written since it was last emptied.
    """

    def __init__(self, sdk: Sdk, taken: Iterable[str]) -> None:
        self._sdk = sdk
        self._schema = sdk.schema
        self._declarations = sdk.api.declarations
        self._scope = Scope([*_RESERVED, *taken])
        self._nameless = circular_without_name(self._declarations)
        self._circular = _circular(self._declarations)
        self._names: dict[Direction, dict[str, str]] = {"received": {}, "given": {}}
        self._own: list[tuple[str, Direction]] = []
        self._settle()
        self._params = {
            (each.resource.path, each.method.name): self._claim(f"{each.class_stem}Params")
            for calls in sdk.calls.values()
            for each in calls
            if fields(each)
        }
        self.used: set[str] = set()

    def _settle(self) -> None:
        """Names: of what is received first, and of what is only given after that."""
        differ = two_faced(self._sdk)
        received, given = self._names["received"], self._names["given"]
        for key in self._sdk.received:
            if self._has_name(key):
                received[key] = self._claim(self._schema.names[key])
                self._own.append((key, "received"))
        for key in self._sdk.given:
            if not self._has_name(key):
                continue
            if key in received and key not in differ:
                given[key] = received[key]
                continue
            name = self._schema.names[key]
            given[key] = self._claim(f"{name}Param" if key in received else name)
            self._own.append((key, "given"))

    def _claim(self, name: str) -> str:
        return self._scope.claim(typescript.class_name(name), fallback="Model")

    def _has_name(self, key: str) -> bool:
        of = self._declarations[key]
        return of.inline is None or isinstance(of, Model) or key in self._nameless

    def claim(self, *names: str) -> str:
        """A name for something else that stands among types."""
        return self._scope.claim(*map(typescript.class_name, names))

    @property
    def names(self) -> frozenset[str]:
        """All names of types."""
        declared = (name for names in self._names.values() for name in names.values())
        return frozenset([*declared, *self._params.values()])

    def params_name(self, call: Call) -> str:
        """The type of what a method takes by name; "" where it takes nothing so."""
        return self._params.get((call.resource.path, call.method.name), "")

    # Declarations

    def declared(self) -> Iterable[tuple[tuple[str, ...], TypeView]]:
        """Every type of the document, with the path of the resource that it belongs to."""
        order = {name: number for number, name in enumerate(self._declarations)}
        for key, direction in sorted(self._own, key=lambda each: order[each[0]]):
            yield self._sdk.homes[key], self._view(key, direction)

    def _view(self, key: str, direction: Direction) -> TypeView:
        of, name = self._declarations[key], self._names[direction][key]
        self.used = set()
        tags = [DEPRECATED] if of.deprecated else []
        head = typescript.comment(of.description, 0, *tags)
        body = self._interface(of, name, direction) if isinstance(of, Model) else ""
        if not body:
            body = self._alias(of, name, direction)
        text = f"{head}\n{body}" if head else body
        return TypeView(name, text, frozenset(self.used - {name}))

    def _interface(self, of: Model, name: str, direction: Direction) -> str:
        """A model; "" where it has no members, and so is a map."""
        shown = properties(of, direction)
        if not shown and of.additional is None:
            return ""
        lines = [self._property(each, direction) for each in shown]
        if of.additional is not None:
            lines.append(self._index(of.additional, shown, direction))
        return "\n".join([f"export interface {name} {{", "\n\n".join(lines), "}"])

    def _property(self, of: Property, direction: Direction) -> str:
        tags = [DEPRECATED] if of.deprecated else []
        head = typescript.comment(of.description, 2, *tags)
        return self._field(of.name, of.type, of.required, head, direction)

    def _field(self, name: str, of: Type, required: bool, head: str, direction: Direction) -> str:
        key = typescript.property_name(name)
        start = f"{key}{'' if required else '?'}: "
        line = printed((start, annotation(self.alternatives(of, direction)), ";"), 2)
        return f"  {head}\n  {line}" if head else f"  {line}"

    def _index(self, of: Type, shown: Sequence[Property], direction: Direction) -> str:
        """Other members. TypeScript wants their type to hold that of every known member."""
        found = [*self.alternatives(of, direction)]
        for each in shown:
            found += self.alternatives(each.type, direction)
        if not all(each.required for each in shown):
            found.append("undefined")
        return "  " + printed(("[key: string]: ", annotation(_distinct(found)), ";"), 2)

    def _alias(self, of: Declaration, name: str, direction: Direction) -> str:
        match of:
            case Model():
                found: tuple[Layout, ...] = (generic("Record", ("string",), ("unknown",)),)
            case Enum(values=values):
                found = _distinct(map(literal, values))
            case Union():
                found = self._variants(of, direction, name in self._circular_names(direction))
            case Alias(type=inner):
                open_ = name in self._circular_names(direction)
                found = self.alternatives(inner, direction, as_index=open_)
        return assigned(f"export type {name}", annotation(found))

    def _circular_names(self, direction: Direction) -> set[str]:
        names = self._names[direction]
        return {names[key] for key in self._circular if key in names}

    def params(self, call: Call) -> TypeView | None:
        """What a method takes by name, if anything."""
        name = self.params_name(call)
        if not name:
            return None
        self.used = set()
        lines = [
            self._field(
                each.name,
                each.type,
                is_required(call, each),
                typescript.comment(_labelled(call, each), 2),
                "given",
            )
            for each in fields(call)
        ]
        text = "\n".join([f"export interface {name} {{", "\n\n".join(lines), "}"])
        return TypeView(name, text, frozenset(self.used - {name}))

    # Types

    def annotated(self, of: Type, direction: Direction) -> Layout:
        """A type behind a colon."""
        return annotation(self.alternatives(of, direction))

    def argument(self, of: Type, direction: Direction) -> Layout:
        """A type between angle brackets."""
        return inside(self.alternatives(of, direction))

    def alternatives(
        self, of: Type, direction: Direction, *, as_index: bool = False
    ) -> tuple[Layout, ...]:
        """A type's alternatives, ``null`` last. ``as_index`` says how to write maps."""
        return _distinct(self._alternatives(of, direction, as_index))

    def _alternatives(self, of: Type, direction: Direction, as_index: bool) -> Iterable[Layout]:
        match of:
            case Primitive("binary"):
                name = "Uploadable" if direction == "given" else _PRIMITIVES["binary"]
                self.used.add(name)
                return [name]
            case Primitive(kind):
                return [_PRIMITIVES[kind]]
            case Const(value):
                return [literal(value)]
            case ListOf(inner):
                return [generic("Array", self.alternatives(inner, direction, as_index=as_index))]
            case MapOf(inner):
                values = self.alternatives(inner, direction, as_index=as_index)
                if as_index:
                    return [Group(("{ [key: string]: ", annotation(values), " }"))]
                return [generic("Record", ("string",), values)]
            case Nullable(inner):
                return [*self._alternatives(inner, direction, as_index), "null"]
            case Ref(key):
                return self._referred(key, direction, as_index)

    def _referred(self, key: str, direction: Direction, as_index: bool) -> Iterable[Layout]:
        name = self._names[direction].get(key)
        if name is not None:
            self.used.add(name)
            return [name]
        of = self._declarations[key]
        match of:
            case Enum(values=values):
                return map(literal, values)
            case Union():
                return self._variants(of, direction, as_index)
            case Alias(type=inner):
                return self._alternatives(inner, direction, as_index)
            case Model():
                raise AssertionError(f"{key} has a name")

    def _variants(self, of: Union, direction: Direction, as_index: bool) -> tuple[Layout, ...]:
        """Any string, beside listed ones, is written so that editors still offer the listed."""
        is_open = self._schema.is_open_enum(of)
        found: list[Layout] = []
        for each in of.variants:
            if is_open and each == Primitive("string"):
                found.append("(string & {})")
            else:
                found += self._alternatives(each, direction, as_index)
        return _distinct(found) if len(found) > 1 or not is_open else ("string",)


def fields(call: Call) -> tuple[Input, ...]:
    """What a method takes by name."""
    return tuple(each for each in inputs(call) if each is not call.positional)


def literal(value: Scalar) -> str:
    """A value as a type of its own; a number that would lose digits is any number."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return typescript.scalar(value)
    is_exact = abs(value) <= _LARGEST
    return typescript.scalar(value) if is_exact else "number"


def annotation(alternatives: Sequence[Layout]) -> Layout:
    """Alternatives on a line, or on lines of their own below what they belong to."""
    if len(alternatives) == 1 or _hugs(alternatives):
        return inside(alternatives)
    return Group(Indent((SOFT, Group(_lined(alternatives)))))


def inside(alternatives: Sequence[Layout]) -> Layout:
    """Alternatives between angle brackets."""
    if _hugs(alternatives):
        return (alternatives[0], " | null")
    return alternatives[0] if len(alternatives) == 1 else Group(_lined(alternatives))


def generic(head: str, *arguments: Sequence[Layout]) -> Layout:
    """``head<...>``: what is but one plain name stays on the line, and so does one with null."""
    only = arguments[0]
    if len(arguments) == 1 and (_hugs(only) or (len(only) == 1 and _is_plain(only[0]))):
        return (f"{head}<", inside(only), ">")
    parts = joined([inside(each) for each in arguments], ",", LINE)
    return Group((f"{head}<", Indent((SOFT, *parts)), SOFT, ">"))


def _lined(alternatives: Sequence[Layout]) -> tuple[Layout, ...]:
    return (Broken("| "), *joined(map(Indent, alternatives), LINE, "| "))


def _hugs(alternatives: Sequence[Layout]) -> bool:
    """Whether these are a name, perhaps with arguments, and null: Prettier keeps them together."""
    if len(alternatives) != 2 or alternatives[1] != "null":
        return False
    first = alternatives[0]
    return not isinstance(first, str) or _is_plain(first)


def _is_plain(layout: Layout) -> bool:
    return isinstance(layout, str) and layout.isidentifier()


def _distinct(alternatives: Iterable[Layout]) -> tuple[Layout, ...]:
    """Each once, and ``null`` last; what holds anything needs no others."""
    found = {printed(each): each for each in alternatives}
    if "unknown" in found or not found:
        return ("unknown",)
    if "null" in found:
        found["null"] = found.pop("null")
    return tuple(found.values())


def _labelled(call: Call, each: Input) -> str:
    label = call.label(each)
    says = "\n\n".join(filter(None, (each.description.strip(), note(each.place, each.wire_name))))
    return ": ".join(filter(None, (label, says)))


def _circular(declarations: Mapping[str, Declaration]) -> set[str]:
    """Aliases and unions that lead to themselves without a model between."""
    loose = [key for key, each in declarations.items() if not isinstance(each, Model)]

    def following(key: str) -> list[str]:
        found = [name for of in members(declarations[key]) for name in references(of)]
        return [name for name in found if not isinstance(declarations[name], Model)]

    return {
        key
        for circle in circles(loose, following)
        for key in circle
        if len(circle) > 1 or key in following(key)
    }
