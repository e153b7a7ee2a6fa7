"""Reference pages of the Python SDK."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.api import (
    Alias,
    Api,
    Const,
    Declaration,
    Enum,
    Json,
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
from generator.hidden import long_escape, quoted
from generator.infer import singular
from generator.pages import credentials
from generator.pages.build import pages
from generator.pages.calls import Call, Field, Input
from generator.pages.layout import files as lay_out
from generator.pages.samples import Sampler, plain
from generator.pages.schema import Schema, nested_class, shortened
from generator.pages.tree import Item, Pages
from generator.pages.walk import Walk
from generator.settings import IDENTIFIER, setting
from generator.targets import Context, File
from generator.targets import _python as python
from generator.targets._python_modules import package
from generator.view import stream_kind

_FORMATS = {"date-time": "datetime", "date": "date"}
_PRIMITIVES = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "null": "None",
    "any": "object",
    "binary": "bytes",
}
_TAKEN = ("client", "os", "page", "print", "stream")


@dataclass(frozen=True, slots=True)
class Settings:
    """What can't be derived for the pages of Python."""

    package: str = setting(
        "The name to import. Default: the client's, in snake case.", default="", pattern=IDENTIFIER
    )


@dataclass(frozen=True, slots=True)
class Argument:
    """A parameter of a signature; ``name`` includes the stars of ``**kwargs``."""

    name: str
    type: str


@dataclass(frozen=True, slots=True)
class Signature:
    path: str
    arguments: tuple[Argument, ...]
    returns: str


@dataclass(frozen=True, slots=True)
class Example:
    """A call.

    ``credentials`` are options, each with its variable and a value. ``variable`` is "" where
    nothing comes back; ``items`` is set for a page, ``streamed`` for a stream: what an item of it
    is called.
    """

    package: str
    client: str
    credentials: tuple[tuple[str, str, str], ...]
    path: str
    arguments: tuple[tuple[str, tuple[str, ...]], ...]
    variable: str
    items: str
    streamed: str
    printed: str


def view(api: Api, settings: Settings) -> Pages:
    """All pages, every line final."""
    return pages(api, _Python, package(settings.package, api.client.name))


def files(view: Pages, context: Context) -> Iterable[File]:
    """The pages as Markdown files."""
    return lay_out(view, context)


class _Python:
    folder = "python"

    def __init__(self, schema: Schema, package: str) -> None:
        self._schema = schema
        self._package = package
        self._samples = Sampler(schema, required=True)

    # Lines

    def property(self, field: Field) -> str:
        if not field.name:
            return f"model_extra: {self._type(field.type, 'extra')}"
        return f"{python.field_name(field.name)}: {self._optional(field)}"

    def declaration(self, of: Declaration) -> str:
        match of:
            case Model():
                return f"class {self._schema.name(of)}: …"
            case Enum():
                return _literal(of.values)
            case Union():
                return self._choice(of)
            case Alias():
                return self._type(of.type, of.name)

    def result(self, of: Type) -> str:
        return self._type(of)

    def variant(self, of: Type, union: Union) -> str:
        return self._type(of)

    def value(self, value: Scalar, name: str) -> str:
        return quoted(value, long_escape)

    def shows_constant(self, field: Field) -> bool:
        return True

    def parameters(self, call: Call, walk: Walk) -> tuple[Item, ...]:
        return walk.inputs((self._parameter(each), "", each) for each in call.inputs)

    def returns(self, call: Call, walk: Walk) -> tuple[Item, ...]:
        return walk.alone(call.one) if call.one is not None else ()

    def _parameter(self, each: Input) -> str:
        """Classes that are given, rather than received, are named after their typed dicts."""
        return f"{python.identifier(each.name)}: {self._optional(each, given=True)}"

    # Types

    def _optional(self, field: Field, *, given: bool = False) -> str:
        of = field.type
        optional = isinstance(of, Nullable) or not field.required
        inner = self._type(of.of if isinstance(of, Nullable) else of, field.name, given)
        return f"Optional[{inner}]" if optional else inner

    def _type(self, of: Type, name: str = "", given: bool = False) -> str:
        """A type's text. A class without a name of its own takes that of what has the type."""
        match of:
            case Primitive("binary") if given:
                return "FileTypes"
            case Primitive(kind, form):
                formatted = _FORMATS.get(form or "") if kind == "string" else None
                return formatted or _PRIMITIVES[kind]
            case Const(value):
                return _literal((value,))
            case ListOf(inner):
                return f"List[{self._type(inner, singular(name), given)}]"
            case MapOf(inner):
                return f"Dict[str, {self._type(inner, singular(name), given)}]"
            case Nullable(inner):
                return f"Optional[{self._type(inner, name, given)}]"
            case Ref():
                return self._declared(of, name, given)

    def _declared(self, of: Ref, name: str, given: bool) -> str:
        declared = self._schema.declaration(of)
        own = self._schema.name(declared)
        match declared:
            case Alias():
                following = self._schema.alias(of)
                return own if following is None else self._type(following, name, given)
            case Enum() if declared.inline:
                return _literal(declared.values)
            case Union() if declared.inline and not self._schema.has_models(declared):
                return self._choice(declared)
            case Model() | Union() | Enum() if declared.inline and name:
                return nested_class(name, own)
            case Model() | Union() if given and not own.endswith(("Param", "Params")):
                return f"{own}Param"
            case Model() | Union() | Enum():
                return own

    def _choice(self, of: Union) -> str:
        return f"Union[{', '.join(shortened([self._type(each) for each in of.variants]))}]"

    # Signature and example

    def signature(self, call: Call) -> Signature:
        arguments: list[Argument] = []
        if call.positional is not None:
            positional = call.positional
            arguments.append(
                Argument(python.identifier(positional.name), self._type(positional.type))
            )
        if call.others:
            arguments.append(Argument("**kwargs", f"{call.class_stem}Params"))
        return Signature(_path(call), tuple(arguments), self._returned(call))

    def _returned(self, call: Call) -> str:
        if call.one is None:
            return "None"
        one, paging = self._type(call.one), call.method.paging
        if stream_kind(call):
            return f"Stream[{one}]"
        return f"Sync{paging.page_class}[{one}]" if paging else one

    def example(self, call: Call) -> Example:
        client = self._schema.client
        paging = call.method.paging
        variable = self._variable(call)
        return Example(
            self._package,
            python.class_name(client.name),
            tuple(
                (python.identifier(each.option), each.env, _secret(each))
                for each in credentials.shown(client, call.operation)
            ),
            _path(call),
            tuple(
                (python.identifier(each.name), self._argument(each)) for each in call.by_position()
            ),
            "stream" if stream_kind(call) else variable,
            python.field_name(paging.items) if paging else "",
            variable if stream_kind(call) else "",
            self._printed(call, variable),
        )

    def _argument(self, each: Input) -> tuple[str, ...]:
        if self._schema.plain(each.type) == Primitive("binary"):
            return ('b"content"',)
        return tuple(_code(plain(self._samples.given(each))))

    def _variable(self, call: Call) -> str:
        if call.method.paging is not None:
            return "page"
        of = call.returns
        if of is None:
            return ""
        name = python.identifier(of.name) if isinstance(of, Ref) else "response"
        return f"{name}_" if name in _TAKEN else name

    def _printed(self, call: Call, variable: str) -> str:
        """The result's first property, or the result where it has none or may not come."""
        if isinstance(call.operation.answer, Nullable):
            return variable
        first = self._schema.first_property(call.one)
        return f"{variable}.{python.field_name(first.name)}" if first else variable


def _path(call: Call) -> str:
    return ".".join(python.identifier(part) for part in (*call.resource.path, call.method.name))


def _secret(credential: Credential) -> str:
    texts = [quoted(each, long_escape) for each in credentials.placeholders(credential)]
    return texts[0] if len(texts) == 1 else f"({', '.join(texts)})"


def _literal(values: tuple[Scalar, ...]) -> str:
    shown = shortened([quoted(each, long_escape) for each in values])
    return f"Literal[{', '.join(shown)}]"


def _code(value: Json) -> list[str]:
    """The lines of a literal, laid out as JSON is."""
    match value:
        case dict() if value:
            keys = [f"{quoted(key, long_escape)}: " for key in value]
            return ["{", *_inside(list(zip(keys, value.values(), strict=True))), "}"]
        case list() if value:
            return ["[", *_inside([("", each) for each in value]), "]"]
        case bool() | None:
            return [str(value)]
        case _:
            return [quoted(value, long_escape)]


def _inside(parts: list[tuple[str, Json]]) -> list[str]:
    lines: list[str] = []
    for index, (key, value) in enumerate(parts):
        first, *rest = _code(value)
        lines += [key + first, *rest]
        if index < len(parts) - 1:
            lines[-1] += ","
    return [f"    {line}" for line in lines]
