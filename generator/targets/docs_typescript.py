"""Reference pages of the TypeScript SDK."""

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
from generator.infer import singular
from generator.pages import credentials
from generator.pages.build import pages
from generator.pages.calls import Call, Field, Input
from generator.pages.layout import files as lay_out
from generator.pages.samples import Sampler, plain
from generator.pages.schema import Schema, nested_class, shortened
from generator.pages.tree import Item, Pages
from generator.pages.walk import Walk
from generator.settings import NPM_PACKAGE, setting
from generator.targets import Context, File
from generator.targets import _typescript as typescript
from generator.view import stream_kind

_OPTIONS = "RequestOptions"
_PRIMITIVES = {
    "string": "string",
    "integer": "number",
    "number": "number",
    "boolean": "boolean",
    "null": "null",
    "any": "unknown",
    "binary": "Response",
}
_TAKEN = ("client", "console", "process", "stream")


@dataclass(frozen=True, slots=True)
class Settings:
    """What can't be derived for the pages of TypeScript."""

    package: str = setting(
        "The npm package. Default: the client's, in kebab case.",
        default="",
        pattern=NPM_PACKAGE,
    )


@dataclass(frozen=True, slots=True)
class Argument:
    name: str
    type: str
    optional: bool


@dataclass(frozen=True, slots=True)
class Signature:
    path: str
    arguments: tuple[Argument, ...]
    returns: str


@dataclass(frozen=True, slots=True)
class Example:
    """A call, as lines; ``printed`` may be empty.

    ``credentials`` are options, each with its variable and a value. ``loops`` says that the lines
    go through a list, ``pages`` that more of it is fetched meanwhile.
    """

    package: str
    client: str
    credentials: tuple[tuple[str, str, str], ...]
    lines: tuple[str, ...]
    pages: bool
    loops: bool
    printed: tuple[str, ...]


def view(api: Api, settings: Settings) -> Pages:
    """All pages, every line final."""
    return pages(api, _TypeScript, typescript.package(settings.package, api.client.name))


def files(view: Pages, context: Context) -> Iterable[File]:
    """The pages as Markdown files."""
    return lay_out(view, context)


class _TypeScript:
    folder = "typescript"

    def __init__(self, schema: Schema, package: str) -> None:
        self._schema = schema
        self._package = package
        self._samples = Sampler(schema, required=True)

    # Lines

    def property(self, field: Field) -> str:
        if not field.name:
            return f"[key: string]: {self._additional(field.type)}"
        return self._member(field)

    def declaration(self, of: Declaration) -> str:
        name = self._schema.name(of)
        match of:
            case Model():
                return name
            case Enum():
                return f"{name} = {_joined([typescript.literal_type(each) for each in of.values])}"
            case Union():
                return f"{name} = {_joined(self._variants(of))}"
            case Alias():
                return f"{name} = {self._type(of.type, name)}"

    def result(self, of: Type) -> str:
        return self._type(of)

    def variant(self, of: Type, union: Union) -> str:
        return self._variant(of, union)

    def value(self, value: Scalar, name: str) -> str:
        return typescript.literal_type(value)

    def shows_constant(self, field: Field) -> bool:
        return True

    def parameters(self, call: Call, walk: Walk) -> tuple[Item, ...]:
        """The positional parameter, then an object that holds all others."""
        items: tuple[Item, ...] = ()
        if call.positional is not None:
            name = typescript.member(call.positional.name)
            line = f"{name}: {self._type(call.positional.type, call.positional.name, given=True)}"
            items = walk.inputs([(line, "", call.positional)])
        if call.others:
            line = f"{typescript.params_name(call)}: {call.class_stem}Params"
            inside = (
                (self._member(each, given=True), call.label(each), each) for each in call.others
            )
            items = (*items, Item(line, (), walk.inputs(inside)))
        return items

    def returns(self, call: Call, walk: Walk) -> tuple[Item, ...]:
        """A result that may be null is a type, not a declaration: its fields stand below it."""
        of = call.method.item or call.method.returns
        return walk.alone(of) if of is not None else ()

    def _member(self, field: Field, *, given: bool = False) -> str:
        mark = "" if field.required else "?"
        return f"{typescript.key(field.name)}{mark}: {self._type(field.type, field.name, given)}"

    def _additional(self, of: Type) -> str:
        return self._type(of.values if isinstance(of, MapOf) else of, "extra")

    # Types

    def _type(self, of: Type, name: str = "", given: bool = False) -> str:
        return _joined(self._alternatives(of, name, given))

    def _alternatives(self, of: Type, name: str, given: bool) -> list[str]:
        """A type's alternatives, ``null`` last.

        A class without a name of its own takes that of what has the type.
        """
        match of:
            case Primitive("binary"):
                return ["Uploadable" if given else _PRIMITIVES["binary"]]
            case Primitive(kind):
                return [_PRIMITIVES[kind]]
            case Const(value):
                return [typescript.literal_type(value)]
            case ListOf(inner):
                return [f"Array<{self._type(inner, singular(name), given)}>"]
            case MapOf(inner):
                return [f"Record<string, {self._type(inner, singular(name), given)}>"]
            case Nullable(inner):
                return [*self._alternatives(inner, name, given), "null"]
            case Ref():
                return self._declared(of, name, given)

    def _declared(self, of: Ref, name: str, given: bool) -> list[str]:
        declared = self._schema.declaration(of)
        match declared:
            case Alias():
                following = self._schema.alias(of)
                if following is None:
                    return [self._schema.name(declared)]
                return self._alternatives(following, name, given)
            case Enum() if declared.inline:
                return [typescript.literal_type(each) for each in declared.values]
            case Union() if declared.inline:
                return self._variants(declared)
            case Model() if declared.inline and name:
                return [nested_class(name, self._schema.name(declared))]
            case Model() | Union() | Enum():
                return [self._schema.name(declared)]

    def _variants(self, of: Union) -> list[str]:
        return [self._variant(each, of) for each in self._schema.alternatives(of)]

    def _variant(self, of: Type, union: Union) -> str:
        """Any string, beside listed ones, is written so that editors still offer the listed."""
        if self._schema.is_open_enum(union) and of == Primitive("string"):
            return "(string & {})"
        return self._type(of)

    # Signature and example

    def signature(self, call: Call) -> Signature:
        arguments: list[Argument] = []
        if call.positional is not None:
            kind = self._type(call.positional.type, call.positional.name, given=True)
            name = typescript.member(call.positional.name)
            arguments.append(Argument(name, kind, optional=False))
        if call.others:
            body = call.operation.body
            needed = any(each.required for each in call.others) or (body and body.required)
            kind = f"{call.class_stem}Params"
            arguments.append(Argument(typescript.params_name(call), kind, optional=not needed))
        arguments.append(Argument("options", _OPTIONS, optional=True))
        return Signature(f"client.{_path(call)}", tuple(arguments), self._returned(call))

    def _returned(self, call: Call) -> str:
        if call.one is None or call.method.returns is None:
            return "void"
        paging = call.method.paging
        if paging is not None:
            return f"{paging.page_class}<{self._type(call.one)}>"
        if stream_kind(call):
            return f"Stream<{self._type(call.one)}>"
        return self._type(call.method.returns)

    def example(self, call: Call) -> Example:
        client = self._schema.client
        printed = self._printed(call)
        return Example(
            self._package,
            typescript.class_name(client.name),
            tuple(
                (typescript.member(each.option), each.env, _secret(each))
                for each in credentials.shown(client, call.operation)
            ),
            tuple(self._statement(call)),
            call.method.paging is not None,
            bool(call.method.paging or stream_kind(call)),
            tuple(typescript.call("console.log", [printed], ";")) if printed else (),
        )

    def _statement(self, call: Call) -> list[str]:
        head, arguments = f"client.{_path(call)}", self._arguments(call)
        name = self._variable(call)
        if call.method.paging is not None:
            return typescript.call(f"for await (const {name} of {head}", arguments, ") {")
        if stream_kind(call):
            lines = typescript.assignment("const stream", f"await {head}", arguments)
            return [*lines, "", f"for await (const {name} of stream) {{"]
        if not name:
            return typescript.call(f"await {head}", arguments, ";")
        return typescript.assignment(f"const {name}", f"await {head}", arguments)

    def _arguments(self, call: Call) -> list[typescript.Argument]:
        found: list[typescript.Argument] = []
        if call.positional is not None:
            found.append(self._value(call.positional))
        named = {each.name: self._value(each) for each in call.others if each.required}
        return [*found, named] if named else found

    def _value(self, each: Input) -> Json:
        if self._schema.plain(each.type) == Primitive("binary"):
            return typescript.Code("new File(['content'], 'file')")
        return plain(self._samples.given(each))

    def _variable(self, call: Call) -> str:
        if call.one is None:
            return ""
        of = call.one if call.method.paging is not None else call.returns
        kind = self._schema.names[of.name] if isinstance(of, Ref) else "response"
        name = typescript.variable(kind)
        return f"{name}_" if name in _TAKEN else name

    def _printed(self, call: Call) -> typescript.Code:
        """The result's first property, or the result where it has none."""
        first = self._schema.first_property(call.one)
        access = typescript.access(first.name) if first else ""
        if access and isinstance(call.operation.answer, Nullable):
            access = f"?{access}" if access.startswith(".") else f"?.{access}"
        return typescript.Code(f"{self._variable(call)}{access}")


def _secret(credential: Credential) -> str:
    texts = [typescript.string(each) for each in credentials.placeholders(credential)]
    return texts[0] if len(texts) == 1 else f"[{', '.join(texts)}]"


def _joined(alternatives: list[str]) -> str:
    return " | ".join(shortened(alternatives))


def _path(call: Call) -> str:
    return ".".join(typescript.member(part) for part in (*call.resource.path, call.method.name))
