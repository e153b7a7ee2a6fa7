"""Reference pages of the Ruby SDK."""

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
from generator.client import Credential
from generator.infer import singular
from generator.names import kebab, pascal, snake
from generator.pages import credentials
from generator.pages.build import pages
from generator.pages.calls import Call, Field, Input
from generator.pages.layout import files as lay_out
from generator.pages.samples import Sampler
from generator.pages.schema import Schema, nested_class, shortened
from generator.pages.tree import Item, Pages
from generator.pages.walk import Walk
from generator.settings import WORD, setting
from generator.targets import Context, File, _ruby
from generator.view import stream_kind

_WIDTH = 100  # of a call, up to its closing parenthesis
_FORMATS = {"date-time": "Time", "date": "Date"}
_PRIMITIVES = {
    "string": "String",
    "integer": "Integer",
    "number": "Float",
    "boolean": "bool",
    "null": "nil",
    "any": "untyped",
    "binary": "StringIO",
}


@dataclass(frozen=True, slots=True)
class Settings:
    """What can't be derived for the pages of Ruby."""

    gem: str = setting(
        "The name to require. Default: the client's, in snake case.",
        default="",
        pattern=WORD,
    )


@dataclass(frozen=True, slots=True)
class Signature:
    """``parameters`` are names, and ``**kwargs`` where more is taken."""

    path: str
    parameters: tuple[str, ...]
    returns: str


@dataclass(frozen=True, slots=True)
class Example:
    """A call.

    ``options`` are the client's. ``variable`` is "" where nothing comes back, ``streamed`` where
    that is no stream: what an item of it is called. ``broken`` says that each argument has a line
    of its own.
    """

    gem: str
    client: str
    module: str
    options: tuple[str, ...]
    variable: str
    streamed: str
    call: str
    arguments: tuple[str, ...]
    broken: bool


def view(api: Api, settings: Settings) -> Pages:
    """All pages, every line final."""
    return pages(api, _Ruby, settings.gem or snake(api.client.name))


def files(view: Pages, context: Context) -> Iterable[File]:
    """The pages as Markdown files."""
    return lay_out(view, context)


class _Ruby:
    folder = "ruby"

    def __init__(self, schema: Schema, gem: str) -> None:
        self._schema = schema
        self._gem = gem
        self._samples = Sampler(schema, required=True)

    # Lines

    def property(self, field: Field) -> str:
        if not field.name:
            return f"to_h: {self._type(field.type, 'extra')}"
        return f"{_ruby.name(field.name)}: {self._type(field.type, field.name)}"

    def declaration(self, of: Declaration) -> str:
        name = self._schema.name(of)
        match of:
            case Model():
                return f"class {name}"
            case Enum():
                return f"{name} = {_values(of)}"
            case Union():
                return f"{name} = {self._choice(of)}"
            case Alias():
                return f"{name} = {self._type(of.type, name)}"

    def result(self, of: Type) -> str:
        return self._type(of)

    def variant(self, of: Type, union: Union) -> str:
        """A variant without a class is shown as the constant that it has in its union."""
        kind = self._type(of)
        name = self._constant(of, union)
        return f"{name} = {kind}" if name else kind

    def value(self, value: Scalar, name: str) -> str:
        return _ruby.constant(value)

    def shows_constant(self, field: Field) -> bool:
        return True

    def parameters(self, call: Call, walk: Walk) -> tuple[Item, ...]:
        return walk.inputs((self.property(each), "", each) for each in call.inputs)

    def returns(self, call: Call, walk: Walk) -> tuple[Item, ...]:
        of = call.one
        return walk.alone(of) if of is not None else ()

    # Types

    def _type(self, of: Type, name: str = "") -> str:
        """A type's text. A class without a name of its own takes that of what has the type."""
        match of:
            case Primitive(kind, form):
                formatted = _FORMATS.get(form or "") if kind == "string" else None
                return formatted or _PRIMITIVES[kind]
            case Const(value):
                return _ruby.constant(value)
            case ListOf(inner):
                return f"Array[{self._type(inner, singular(name))}]"
            case MapOf(inner):
                return f"Hash[Symbol, {self._type(inner, singular(name))}]"
            case Nullable(inner):
                return self._type(inner, name)
            case Ref():
                return self._declared(of, name)

    def _declared(self, of: Ref, name: str) -> str:
        declared = self._schema.declaration(of)
        match declared:
            case Alias():
                following = self._schema.alias(of)
                return self._type(following, name) if following else self._schema.name(declared)
            case Enum() if declared.inline:
                return _values(declared)
            case Union() if declared.inline:
                return self._choice(declared)
            case Model() if declared.inline and name:
                return nested_class(name, self._schema.name(declared))
            case Model() | Union() | Enum():
                return self._schema.name(declared)

    def _choice(self, of: Union) -> str:
        return " | ".join(shortened([self._type(each) for each in self._schema.alternatives(of)]))

    def _constant(self, of: Type, union: Union) -> str:
        match of:
            case Primitive():
                return self._type(of)
            case ListOf(inner):
                return f"{pascal(self._type(inner))}Array"
            case MapOf(inner):
                return f"{pascal(self._type(inner))}Map"
            case Nullable(inner):
                return self._constant(inner, union)
            case Const():
                return ""
            case Ref():
                declared = self._schema.declaration(of)
                named = union if declared.inline and self._schema.is_open_enum(union) else declared
                return self._schema.name(named)

    # Signature and example

    def signature(self, call: Call) -> Signature:
        positional = [_ruby.name(call.positional.name)] if call.positional else []
        more = ["**kwargs"] if call.others else []
        of, paging = call.one, call.method.paging
        returns = self._type(of) if of is not None else "void"
        if paging is not None and of is not None:
            returns = f"{paging.page_class}<{returns}>"
        elif stream_kind(call):
            returns = f"Stream<{returns}>"
        return Signature(_path(call), (*positional, *more), returns)

    def example(self, call: Call) -> Example:
        client = self._schema.client
        name = _ruby.name(client.name)
        variable = _variable(call, name)
        arguments = tuple(self._argument(call, each) for each in call.by_position())
        expression = f"{name}.{_path(call)}({', '.join(arguments)}"
        return Example(
            self._gem,
            name,
            _ruby.module(client.name),
            tuple(
                f"{_ruby.name(each.option)}: {self._secret(each)}"
                for each in credentials.shown(client, call.operation)
            ),
            _free("stream", name) if stream_kind(call) else variable,
            variable if stream_kind(call) else "",
            f"{name}.{_path(call)}",
            arguments,
            bool(arguments) and len(expression) > _WIDTH,
        )

    def _argument(self, call: Call, each: Input) -> str:
        value = _ruby.literal(self._samples.given(each))
        if self._schema.plain(each.type) == Primitive("binary"):
            value = 'StringIO.new("content")'
        return value if each is call.positional else f"{_ruby.name(each.name)}: {value}"

    def _secret(self, credential: Credential) -> str:
        start = f"my-{kebab(self._schema.client.name)}"
        if credential.kind == "basic":
            return f"[{_ruby.string(f'{start}-username')}, {_ruby.string(f'{start}-password')}]"
        return _ruby.string(f"{start}-{kebab(credential.option)}")


def _values(of: Enum) -> str:
    return " | ".join(shortened([_ruby.constant(each) for each in of.values]))


def _path(call: Call) -> str:
    return ".".join(_ruby.name(part) for part in (*call.resource.path, call.method.name))


def _variable(call: Call, client: str) -> str:
    if call.method.paging is not None:
        return "page"
    of = call.one
    if of is None:
        return ""
    return _free(_ruby.name(of.name) if isinstance(of, Ref) else "response", client, "stream")


def _free(name: str, *taken: str) -> str:
    return f"{name}_" if name in taken else name
