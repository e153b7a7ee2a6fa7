"""Reference pages of the Java SDK."""

from __future__ import annotations

import re
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
from generator.infer import singular
from generator.pages.build import pages
from generator.pages.calls import Call, Field, Input
from generator.pages.layout import files as lay_out
from generator.pages.samples import Record, Sampler
from generator.pages.schema import Schema, nested_class
from generator.pages.tree import Item, Pages
from generator.pages.walk import Walk
from generator.settings import setting
from generator.targets import Context, File
from generator.targets import _java as java
from generator.view import stream_kind

_PRIMITIVES = {
    "string": "String",
    "integer": "long",
    "number": "double",
    "boolean": "boolean",
    "null": "JsonValue",
    "any": "JsonValue",
    "binary": "InputStream",
}
_BOXES = {"long": "Long", "double": "Double", "boolean": "Boolean"}
_FORMATS = {"date-time": "OffsetDateTime", "date": "LocalDate"}
_PLACES = ("path", "query", "header", "cookie", "body")
_TAKEN = ("client", "params", "stream")


@dataclass(frozen=True, slots=True)
class Settings:
    """What can't be derived for the pages of Java."""

    package: str = setting(
        "The root package. Default: the client's name after `com.`",
        default="",
        pattern=r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*",
    )


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a signature; ``optional`` says that ``type.none()`` stands for it."""

    type: str
    name: str
    optional: bool


@dataclass(frozen=True, slots=True)
class Signature:
    returns: str
    path: str
    parameters: tuple[Parameter, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A program: ``params`` are the lines that build the parameters, if anything has to be.

    ``streamed`` is what an item is called of a stream that comes back; "" where none does.
    """

    package: str
    imports: tuple[str, ...]
    client: str
    factory: str
    params: tuple[str, ...]
    call: str
    streamed: str


def view(api: Api, settings: Settings) -> Pages:
    """All pages, every line final."""
    package = settings.package or f"com.{java.package(api.client.name)}"
    return pages(api, _Java, package)


def files(view: Pages, context: Context) -> Iterable[File]:
    """The pages as Markdown files."""
    return lay_out(view, context)


class _Java:
    folder = "java"

    def __init__(self, schema: Schema, package: str) -> None:
        self._schema = schema
        self._package = package
        self._samples = Sampler(schema, required=True)

    # Lines

    def property(self, field: Field) -> str:
        if not field.name:
            return f"Map<String, {self._inner(field.type)}> _additionalProperties"
        found = self._schema.plain(field.type)
        if isinstance(found, Const) and field.required:
            value = quoted(found.value)
            return f"JsonValue; {java.name(field.name)} {value}constant"
        return f"{self._optional(field)} {java.name(field.name)}"

    def declaration(self, of: Declaration) -> str:
        name = self._schema.name(of)
        match of:
            case Model() | Union():
                return f"class {name}:"
            case Enum():
                return f"enum {name}:"
            case Alias():
                return self._type(of.type)

    def result(self, of: Type) -> str:
        return self._returned(of)

    def variant(self, of: Type, union: Union) -> str | None:
        """Of an open enum only the constants are listed."""
        return None if self._schema.is_open_enum(union) else self._type(of)

    def value(self, value: Scalar, name: str) -> str:
        return f"{java.constant(value, name)}({quoted(value)})"

    def shows_constant(self, field: Field) -> bool:
        return True

    def parameters(self, call: Call, walk: Walk) -> tuple[Item, ...]:
        """One object that holds everything: path, query and header, then the body."""
        shown = self._spread(call)
        inputs = walk.inputs((self._parameter(call, each), "", each) for each in shown)
        body = self._whole_body(call)
        if body is not None:
            name = self._schema.name(body)
            field = Field(name, Ref(body.name), required=True)
            inputs = (*inputs, walk.leaf(f"{name} {java.name(name)}", field))
        return (Item(f"{call.class_stem}Params params", (), inputs),)

    def returns(self, call: Call, walk: Walk) -> tuple[Item, ...]:
        return walk.alone(call.one) if call.one is not None else ()

    def _parameter(self, call: Call, each: Input) -> str:
        """The last path parameter may be given by itself, so that it is optional here."""
        required = each.required and each is not call.positional
        return self.property(Field(each.name, each.type, required))

    def _whole_body(self, call: Call) -> Model | None:
        """The body, if it is a domain type: it is passed whole then."""
        body = call.body
        return body if body is not None and body.name in self._schema.listed else None

    def _spread(self, call: Call) -> list[Input]:
        """The inputs that stand by themselves, in Java's order."""
        whole = self._whole_body(call) is not None
        shown = [each for each in call.inputs if not (whole and each.place == "body")]
        return sorted(shown, key=lambda each: _PLACES.index(each.place))

    # Types

    def _optional(self, field: Field) -> str:
        of = field.type
        if field.required and not isinstance(of, Nullable):
            return self._type(of, field.name)
        return f"Optional<{self._boxed(of, field.name)}>"

    def _inner(self, of: Type) -> str:
        return self._boxed(of.values if isinstance(of, MapOf) else of)

    def _boxed(self, of: Type, name: str = "") -> str:
        found = self._type(of, name)
        return _BOXES.get(found, found)

    def _type(self, of: Type, name: str = "") -> str:
        """A type's text. What has no class of its own takes the name of what has the type."""
        match of:
            case Primitive(kind, form):
                formatted = _FORMATS.get(form or "") if kind == "string" else None
                return formatted or _PRIMITIVES[kind]
            case Const():
                return nested_class(name, "JsonValue")
            case ListOf(inner):
                return f"List<{self._boxed(inner, singular(name))}>"
            case MapOf(inner):
                return nested_class(name, f"Map<String, {self._boxed(inner)}>")
            case Nullable(inner):
                return self._type(inner, name)
            case Ref():
                return self._declared(of, name)

    def _declared(self, of: Ref, name: str) -> str:
        declared = self._schema.declaration(of)
        own = self._schema.name(declared)
        if not isinstance(declared, Alias):
            return nested_class(name, own) if declared.inline else own
        following = self._schema.alias(of)
        return self._type(following, name) if following is not None else own

    def _returned(self, of: Type | None) -> str:
        if of is None:
            return "void"
        return "HttpResponse" if self._schema.plain(of) == Primitive("binary") else self._type(of)

    def _answer(self, call: Call) -> str:
        if call.method.paging is not None:
            return f"{call.class_stem}Page"
        kind = self._returned(call.returns)
        return f"StreamResponse<{_BOXES.get(kind, kind)}>" if stream_kind(call) else kind

    # Signature and example

    def signature(self, call: Call) -> Signature:
        params = f"{call.class_stem}Params"
        return Signature(
            self._answer(call),
            _path(call),
            (
                Parameter(params, "params", not self._needs_params(call)),
                Parameter("RequestOptions", "requestOptions", optional=True),
            ),
        )

    def _needs_params(self, call: Call) -> bool:
        return any(each.required for each in call.others) or self._whole_body(call) is not None

    def example(self, call: Call) -> Example:
        client = f"{self._schema.client.name}Client"
        factory = f"{self._schema.client.name}OkHttpClient"
        here = self._home(call.resource.path)
        params = f"{call.class_stem}Params"
        json_value = f"{self._package}.core.JsonValue"
        builders = java.Builders(
            self._schema, lambda ref: self._class(call, ref, builders), json_value
        )
        builders.imports |= {
            f"{self._package}.client.{client}",
            f"{self._package}.client.okhttp.{factory}",
            f"{here}.{params}",
        }
        lines: tuple[str, ...] = ()
        argument = ""
        if self._needs_params(call):
            first, *rest = self._params(call, params, builders)
            lines = (f"{params} params = {first}", *rest)
            lines = (*lines[:-1], f"{lines[-1]};")
            argument = "params"
        elif call.positional is not None:
            argument = " ".join(self._value(call.positional, params, builders))
        statement = f"{self._result(call, here, builders)}client.{_path(call)}({argument})"
        imports = tuple(sorted(builders.imports))
        streamed = self._variable(call) if stream_kind(call) else ""
        return Example(self._package, imports, client, factory, lines, statement, streamed)

    def _params(self, call: Call, params: str, builders: java.Builders) -> list[str]:
        members: list[list[str]] = []
        for each in self._spread(call):
            if each.required:
                sample = self._samples.given(each)
                members += builders.member(each.name, each.type, sample, params)
        body = self._whole_body(call)
        if body is not None:
            sample = self._samples.sample(Ref(body.name), "", call.body_example)
            kind = builders.class_of(Ref(body.name))
            first, *rest = builders.record(kind, sample) if isinstance(sample, Record) else [kind]
            lines = [f".{java.name(kind)}({first}", *rest]
            members.append([*lines[:-1], f"{lines[-1]})"])
        return builders.build(params, members)

    def _value(self, each: Input, params: str, builders: java.Builders) -> list[str]:
        sample = self._samples.given(each)
        return builders.expression(each.name, each.type, sample, params)

    def _result(self, call: Call, here: str, builders: java.Builders) -> str:
        """The variable that takes the result, with its type; "" where there is none."""
        if call.returns is None:
            return ""
        kind = self._answer(call)
        if call.method.paging is not None:
            builders.imports.add(f"{here}.{kind}")
            return f"{kind} page = "
        self._import_result(call, kind, builders)
        if stream_kind(call):
            return f"{kind} stream = "
        if isinstance(call.method.returns, Nullable):
            builders.imports.add("java.util.Optional")
            kind = f"Optional<{_BOXES.get(kind, kind)}>"
        return f"{kind} {self._variable(call)} = "

    def _variable(self, call: Call) -> str:
        of = call.returns
        name = java.name(self._schema.names[of.name]) if isinstance(of, Ref) else "response"
        return f"{name}_" if name in _TAKEN else name

    def _import_result(self, call: Call, kind: str, builders: java.Builders) -> None:
        known = {
            "HttpResponse": f"{self._package}.core.http.HttpResponse",
            "StreamResponse": f"{self._package}.core.http.StreamResponse",
            "JsonValue": f"{self._package}.core.JsonValue",
            "OffsetDateTime": "java.time.OffsetDateTime",
            "LocalDate": "java.time.LocalDate",
            "List": "java.util.List",
            "Map": "java.util.Map",
        }
        builders.imports |= {known[word] for word in re.findall(r"\w+", kind) if word in known}
        for ref in _references(call.returns):
            if not isinstance(self._schema.declaration(ref), Alias):
                self._class(call, ref, builders)

    def _class(self, call: Call, ref: Ref, builders: java.Builders) -> str:
        """The name of a declaration's class, imported from the resource that documents it."""
        name = self._schema.names[ref.name]
        home = self._home(self._schema.listed.get(ref.name, call.resource.path))
        builders.imports.add(f"{home}.{name}")
        return name

    def _home(self, path: tuple[str, ...]) -> str:
        return ".".join([self._package, "models", *(java.package(part) for part in path)])


def _path(call: Call) -> str:
    parts = [f"{java.name(part)}()" for part in call.resource.path]
    return ".".join([*parts, java.name(call.method.name)])


def _references(of: Type | None) -> list[Ref]:
    match of:
        case Ref():
            return [of]
        case ListOf(inner) | MapOf(inner) | Nullable(inner):
            return _references(inner)
        case _:
            return []
