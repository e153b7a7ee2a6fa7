"""Reference pages of the command line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.api import (
    Alias,
    Api,
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
from generator.hidden import quoted
from generator.names import kebab, snake
from generator.pages.build import pages
from generator.pages.calls import Call, Field, Input
from generator.pages.layout import files as lay_out
from generator.pages.samples import Sampler, plain
from generator.pages.schema import Schema, ordered, shortened
from generator.pages.tree import Item, Pages
from generator.pages.walk import Walk
from generator.settings import WORD, setting
from generator.targets import Context, File, _cli

_PRIMITIVES = {
    "string": "string",
    "integer": "number",
    "number": "number",
    "boolean": "boolean",
    "null": "null",
    "any": "unknown",
    "binary": "file path",
}


@dataclass(frozen=True, slots=True)
class Settings:
    """What can't be derived for the pages of the command line."""

    command: str = setting(
        "The program. Default: the client's name, in lower case.",
        default="",
        pattern=WORD,
    )


@dataclass(frozen=True, slots=True)
class Signature:
    """A command: its program, the resource (``beta:environments``) and the method."""

    program: str
    resource: str
    method: str


@dataclass(frozen=True, slots=True)
class Example:
    """The words of a call after its command, one flag each."""

    command: Signature
    flags: tuple[str, ...]


def view(api: Api, settings: Settings) -> Pages:
    """All pages, every line final."""
    return pages(api, _CommandLine, settings.command or _cli.program(api.client.name))


def files(view: Pages, context: Context) -> Iterable[File]:
    """The pages as Markdown files."""
    return lay_out(view, context)


class _CommandLine:
    folder = "cli"

    def __init__(self, schema: Schema, program: str) -> None:
        self._schema = schema
        self._program = program
        self._samples = Sampler(schema, required=True)

    # Lines

    def property(self, field: Field) -> str:
        if not field.name:
            inner = field.type.values if isinstance(field.type, MapOf) else field.type
            return f"[key]: {self._type(inner)}"
        return f"{field.name}: {self._optional(field)}"

    def declaration(self, of: Declaration) -> str:
        """Domain types are called as properties are, others as classes are."""
        name = self._schema.name(of)
        if of.name in self._schema.listed:
            name = snake(name)
        match of:
            case Model():
                return f"{name}: {_object(of)}"
            case Enum():
                return f"{name}: {_values(of)}"
            case Union():
                return f"{name}: {self._choice(of)}"
            case Alias():
                return f"{name}: {self._type(of.type)}"

    def result(self, of: Type) -> str:
        return self._type(of)

    def variant(self, of: Type, union: Union) -> str:
        return self._type(of)

    def value(self, value: Scalar, name: str) -> str:
        return _literal(value)

    def shows_constant(self, field: Field) -> bool:
        """A constant that is always there needs no second line; one that may be missing has it."""
        return not field.required

    def parameters(self, call: Call, walk: Walk) -> tuple[Item, ...]:
        return tuple(
            walk.leaf(f"{flag}: {self._optional(each)}", each, call.label(each))
            for each, flag in self._flags(call)
        )

    def returns(self, call: Call, walk: Walk) -> tuple[Item, ...]:
        """The answer as it is; the command line prints a page whole."""
        return walk.alone(call.returns) if call.returns is not None else ()

    def _flags(self, call: Call) -> list[tuple[Input, str]]:
        return [*zip(call.inputs, _cli.flags(call.inputs, self._schema), strict=True)]

    # Types

    def _optional(self, field: Field) -> str:
        """A field's type. Of a model it lists the members, which are what one writes."""
        plain = self._schema.plain(field.type)
        model = self._schema.declaration(plain) if isinstance(plain, Ref) else None
        text = _object(model) if isinstance(model, Model) else self._type(field.type)
        return text if field.required else f"optional {text}"

    def _type(self, of: Type) -> str:
        match of:
            case Primitive(kind):
                return _PRIMITIVES[kind]
            case Const(value):
                return _literal(value)
            case ListOf(inner):
                return f"array of {self._type(inner)}"
            case MapOf(inner):
                return f"map[{self._type(inner)}]"
            case Nullable(inner):
                return self._type(inner)
            case Ref():
                return self._declared(of)

    def _declared(self, of: Ref) -> str:
        declared = self._schema.declaration(of)
        match declared:
            case Alias():
                following = self._schema.alias(of)
                return self._type(following) if following else self._schema.name(declared)
            case Enum() if declared.inline:
                return _values(declared)
            case Union() if declared.inline:
                return self._choice(declared)
            case Model() if declared.inline:
                return _object(declared)
            case Model() | Union() | Enum():
                return self._schema.name(declared)

    def _choice(self, of: Union) -> str:
        return " or ".join(shortened([self._type(each) for each in self._schema.alternatives(of)]))

    # Signature and example

    def signature(self, call: Call) -> Signature:
        resource = ":".join(_cli.command(part) for part in call.resource.path)
        return Signature(self._program, resource, _cli.command(call.method.name))

    def example(self, call: Call) -> Example:
        client = self._schema.client
        flags: list[str] = []
        if client.credentials:
            option = kebab(client.credentials[0].option)
            flags.append(f"--{option} my-{kebab(client.name)}-{option}")
        for each, flag in self._flags(call):
            if each.required:
                flags += self._arguments(flag, each)
        return Example(self.signature(call), tuple(flags))

    def _arguments(self, flag: str, each: Input) -> list[str]:
        if self._schema.plain(each.type) == Primitive("binary"):
            return [f"{flag} path/to/file"]
        sample = self._samples.given(each)
        return _cli.arguments(flag, plain(sample))


def _object(of: Model) -> str:
    names = shortened([each.name for each in ordered(of.properties)])
    return f"object {{ {', '.join(names)} }}" if names else "object {}"


def _values(of: Enum) -> str:
    return " or ".join(shortened([_literal(each) for each in of.values]))


def _literal(value: Scalar) -> str:
    return quoted(value)
