"""A Java SDK without any work in it, made from the API alone, that examples compile against."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.api import (
    Alias,
    Api,
    Const,
    Enum,
    ListOf,
    MapOf,
    Model,
    Nullable,
    Primitive,
    Ref,
    Resource,
    Type,
    Union,
)
from generator.infer import singular
from generator.names import pascal
from generator.pages.calls import Call, call
from generator.pages.schema import Schema, resources
from generator.targets import _java as java
from generator.view import stream_kind

_PRIMITIVES = {
    "string": "String",
    "integer": "long",
    "number": "double",
    "boolean": "boolean",
    "null": "{package}.core.JsonValue",
    "any": "{package}.core.JsonValue",
    "binary": "java.io.InputStream",
}
_FORMATS = {"date-time": "java.time.OffsetDateTime", "date": "java.time.LocalDate"}
_BOXES = {"long": "Long", "double": "Double", "boolean": "Boolean"}


@dataclass
class Class:
    """A class, its members, and the classes inside of it."""

    name: str
    path: str
    kind: str = "class"
    lines: list[str] = field(default_factory=list[str])
    nested: dict[str, Class] = field(default_factory=dict[str, "Class"])

    def inside(self, text: str, kind: str = "class") -> Class:
        name = java.inside(self.name, text).rpartition(".")[2]
        return self.nested.setdefault(name, Class(name, f"{self.path}.{name}", kind))

    def text(self, static: str = "") -> str:
        inner = [*self.lines, *(each.text("static ") for each in self.nested.values())]
        return f"public {static}{self.kind} {self.name} {{\n" + "\n".join(inner) + "\n}"


def sources(api: Api, package: str) -> dict[str, str]:
    """The text of every file, by its path."""
    return _Stub(api, package).files()


class _Stub:
    def __init__(self, api: Api, package: str) -> None:
        self._api = api
        self._package = package
        self._schema = Schema.of(api)
        self._classes: dict[str, Class] = {}
        self._homes: dict[str, str] = {}
        self._done: set[str] = set()

    def files(self) -> dict[str, str]:
        for each in resources(self._api)[::-1]:
            self._homes.update(dict.fromkeys(each.models, self._home(each)))
        client = self._class(f"client.{self._api.client.name}Client")
        for each in self._api.resources:
            self._service(each, client)
        factory = self._class(f"client.okhttp.{self._api.client.name}OkHttpClient")
        factory.lines.append(f"public static {client.path} fromEnv() {{ return null; }}")
        json = self._class("core.JsonValue")
        take = "from(java.lang.Object value) { return null; }"
        json.lines.append(f"public static {json.path} {take}")
        self._class("core.http.HttpResponse")
        stream = self._class("core.http.StreamResponse")
        stream.name += "<T> implements AutoCloseable"
        stream.lines += [
            "public java.util.stream.Stream<T> stream() { return null; }",
            "public void close() {}",
        ]
        return {
            f"{each.path.replace('.', '/')}.java": f"package {path};\n\n{each.text()}\n"
            for path, each in ((e.path.rpartition(".")[0], e) for e in self._classes.values())
        }

    def _class(self, path: str) -> Class:
        full = f"{self._package}.{path}"
        return self._classes.setdefault(full, Class(full.rpartition(".")[2], full))

    def _home(self, resource: Resource) -> str:
        return ".".join(["models", *(java.package(part) for part in resource.path)])

    def _service(self, resource: Resource, client: Class) -> None:
        service = client.inside(f"{pascal(resource.name)}Service")
        client.lines.append(
            f"public {service.path} {java.name(resource.name)}() {{ return null; }}"
        )
        for method in resource.methods:
            self._method(call(resource, method, self._schema), service)
        for each in resource.resources:
            self._service(each, service)

    def _method(self, found: Call, service: Class) -> None:
        home = self._home(found.resource)
        params = self._class(f"{home}.{found.class_stem}Params")
        builder = self._builder(params)
        whole = found.body if found.body and found.body.name in self._schema.listed else None
        needed = whole is not None
        for each in found.inputs:
            if whole is None or each.place != "body":
                needed = needed or (each.required and each is not found.positional)
                self._field(builder, params, each.name, each.type, home)
        if whole is not None:
            kind = self._declared(Ref(whole.name), home)
            name = java.name(self._schema.name(whole))
            builder.lines.append(f"public Builder {name}({kind} value) {{ return this; }}")
        returns = self._returned(found, home)
        name = java.name(found.method.name)
        forms = [f"{params.path} params"]
        if not needed and found.positional is not None:
            of, text = found.positional.type, found.positional.name
            forms += [f"{kind} id" for kind in self._accepted(of, text, params, home)]
        elif not needed:
            forms.append("")
        body = "" if returns == "void" else "throw new RuntimeException();"
        service.lines += [f"public {returns} {name}({form}) {{ {body} }}" for form in forms]

    def _returned(self, found: Call, home: str) -> str:
        of = found.method.returns
        if of is None:
            return "void"
        if found.method.paging is not None:
            return self._class(f"{home}.{found.class_stem}Page").path
        if self._schema.plain(of) == Primitive("binary"):
            return f"{self._package}.core.http.HttpResponse"
        kind = self._result(found.returns, home)
        if stream_kind(found):
            return f"{self._class('core.http.StreamResponse').path}<{_boxed(kind)}>"
        return f"java.util.Optional<{_boxed(kind)}>" if isinstance(of, Nullable) else kind

    def _result(self, of: Type | None, home: str) -> str:
        match of:
            case ListOf(inner):
                return f"java.util.List<{_boxed(self._result(inner, home))}>"
            case MapOf(inner):
                return f"java.util.Map<String, {_boxed(self._result(inner, home))}>"
            case Ref():
                following = self._schema.alias(of)
                return self._result(following, home) if following else self._declared(of, home)
            case Nullable(inner):
                return self._result(inner, home)
            case None:
                return "void"
            case _:
                owner = Class("Unused", "Unused")
                return self._accepted(of, "value", owner, home)[0]

    def _builder(self, of: Class) -> Class:
        builder = of.inside("Builder")
        if not builder.lines:
            of.lines.append("public static Builder builder() { return new Builder(); }")
            builder.lines.append(f"public {of.path} build() {{ return null; }}")
        return builder

    def _field(self, builder: Class, owner: Class, name: str, of: Type, home: str) -> None:
        plain = self._schema.plain(of)
        if isinstance(plain, ListOf):
            one = singular(name)
            for kind in self._accepted(plain.items, one, owner, home):
                add = f"add{pascal(one)}"
                builder.lines.append(f"public Builder {add}({kind} value) {{ return this; }}")
        for kind in self._accepted(of, name, owner, home):
            builder.lines.append(
                f"public Builder {java.name(name)}({kind} value) {{ return this; }}"
            )

    def _accepted(self, of: Type, name: str, owner: Class, home: str) -> list[str]:
        """The types that a builder takes for a member: several for a union."""
        match of:
            case Primitive(kind, form):
                formatted = _FORMATS.get(form or "") if kind == "string" else None
                return [formatted or _PRIMITIVES[kind].format(package=self._package)]
            case Const():
                return [f"{self._package}.core.JsonValue"]
            case ListOf(inner):
                one = self._accepted(inner, singular(name), owner, home)[0]
                return [f"java.util.List<{_boxed(one)}>"]
            case MapOf():
                nested = owner.inside(name)
                builder = self._builder(nested)
                put = "putAdditionalProperty(String key, java.lang.Object value) { return this; }"
                if len(builder.lines) == 1:
                    builder.lines.append(f"public Builder {put}")
                return [nested.path]
            case Nullable(inner):
                found = self._accepted(inner, name, owner, home)
                return [*found, f"java.util.Optional<{_boxed(found[0])}>"]
            case Ref():
                return self._named(of, name, owner, home)

    def _named(self, of: Ref, name: str, owner: Class, home: str) -> list[str]:
        declared = self._schema.declaration(of)
        match declared:
            case Alias():
                following = self._schema.alias(of)
                if following is None:
                    return [f"{self._package}.core.JsonValue"]
                return self._accepted(following, name, owner, home)
            case Model() if declared.inline:
                return [self._model(declared, owner.inside(name), home)]
            case Enum() if declared.inline:
                return [_enum(declared, owner.inside(name, "enum"), name)]
            case Union():
                inner = owner.inside(name) if declared.inline else self._own(of, home)
                kinds: dict[str, None] = {}
                for each in declared.variants:
                    called = self._schema.names[each.name] if isinstance(each, Ref) else "value"
                    kinds.update(dict.fromkeys(self._accepted(each, called, inner, home)))
                return list(kinds)
            case Model() | Enum():
                return [self._declared(of, home)]

    def _own(self, of: Ref, home: str) -> Class:
        return self._class(f"{self._homes.get(of.name, home)}.{self._schema.names[of.name]}")

    def _declared(self, of: Ref, home: str) -> str:
        declared = self._schema.declaration(of)
        own = self._own(of, home)
        match declared:
            case Model():
                return self._model(declared, own, home)
            case Enum():
                own.kind = "enum"
                return _enum(declared, own, declared.name)
            case _:
                return own.path

    def _model(self, of: Model, own: Class, home: str) -> str:
        if own.path not in self._done:
            self._done.add(own.path)
            builder = self._builder(own)
            for each in of.properties:
                if not isinstance(self._schema.plain(each.type), Const):
                    self._field(builder, own, each.name, each.type, home)
        return own.path


def _enum(of: Enum, own: Class, name: str) -> str:
    own.lines = [", ".join(dict.fromkeys(java.constant(each, name) for each in of.values)) + ";"]
    return own.path


def _boxed(kind: str) -> str:
    return _BOXES.get(kind, kind)
