"""What a command line takes, as code: the classes of the runtime's ``_kinds``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.api import (
    Alias,
    Const,
    Declaration,
    Enum,
    Limits,
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
from generator.models.text import literal
from generator.targets._cli_text import prose
from generator.view import Sdk, properties

_INTEGERS = {"int32": (-(2**31), 2**31 - 1), "int64": (-(2**63), 2**63 - 1)}


class Kinds:
    """Prints types.

    ``used`` are the classes that this took, ``named`` the declarations that it left to their names.
    """

    def __init__(self, sdk: Sdk) -> None:
        self._sdk = sdk
        self.used: set[str] = set()
        self.named: dict[str, None] = {}

    def text(self, of: Type) -> str:
        """The expression for a type."""
        match of:
            case Primitive():
                return self._primitive(of)
            case Const(value):
                return self._choice((value,))
            case ListOf(items, limits):
                found = limits or Limits()
                counts = (("least", found.least), ("most", found.most))
                return self._call("List", [self.text(items)], counts)
            case MapOf(values):
                return self._call("Map", [self.text(values)])
            case Nullable(inner):
                return self._call("Nullable", [self.text(inner)])
            case Ref(name):
                declared = self._sdk.api.declarations[name]
                if declared.inline and isinstance(declared, Enum | Union):
                    return self.declaration(declared)
                self.named[name] = None
                return self._call("Named", [literal(name)])

    def declaration(self, of: Declaration) -> str:
        """The expression that a name stands for."""
        match of:
            case Model():
                return self._model(of)
            case Enum(values=values):
                return self._choice(values)
            case Union(variants=variants):
                return self._call("OneOf", [self.text(each) for each in variants])
            case Alias(type=inner):
                return self.text(inner)

    def _primitive(self, of: Primitive) -> str:
        limits = of.limits or Limits()
        match of.kind:
            case "string":
                form = [literal(of.format)] if of.format else []
                return self._call("Text", form, _options(limits))
            case "integer":
                least, most = _INTEGERS.get(of.format or "", (None, None))
                if limits.least is None and limits.above is None:
                    limits = _with(limits, least=least)
                if limits.most is None and limits.below is None:
                    limits = _with(limits, most=most)
                return self._call("Integer", [], _options(limits))
            case "number":
                return self._call("Number", [], _options(limits))
            case "boolean":
                return self._call("Boolean", [])
            case "null":
                return self._call("Null", [])
            case "any":
                return self._call("Anything", [])
            case "binary":
                return self._call("File", [])

    def _choice(self, values: Iterable[Scalar]) -> str:
        return self._call("Choice", [literal(each) for each in values])

    def _model(self, of: Model) -> str:
        self.used.add("Member")
        members = [f"Member({', '.join(self._member(each))})" for each in properties(of, "given")]
        if of.additional is not None:
            members.append(f"others={self.text(of.additional)}")
        return self._call("Object", members)

    def _member(self, each: Property) -> Iterator[str]:
        yield literal(each.name)
        yield self.text(each.type)
        if each.description.strip():
            yield literal(prose(each.description))
        if each.required:
            yield "required=True"

    def _call(
        self, name: str, given: list[str], options: Iterable[tuple[str, float | str | None]] = ()
    ) -> str:
        self.used.add(name)
        named = [f"{key}={literal(value)}" for key, value in options if value not in (None, "")]
        return f"{name}({', '.join([*given, *named])})"


def _options(limits: Limits) -> Iterator[tuple[str, float | str | None]]:
    yield "least", limits.least
    yield "most", limits.most
    yield "above", limits.above
    yield "below", limits.below
    yield "step", limits.step
    yield "pattern", limits.pattern


def _with(limits: Limits, *, least: float | None = None, most: float | None = None) -> Limits:
    return Limits(
        limits.least if least is None else least,
        limits.most if most is None else most,
        limits.above,
        limits.below,
        limits.step,
        limits.pattern,
    )
