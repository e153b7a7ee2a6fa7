"""The resources of a TypeScript SDK: classes, the files that they are in, and their imports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from posixpath import dirname, relpath

from generator.api import Paging, Resource
from generator.names import Scope, file_stem, kebab, pascal
from generator.pages.calls import Call
from generator.targets import _typescript as typescript
from generator.targets._typescript_calls import Methods, MethodView, names_line, shared_members
from generator.targets._typescript_extensions import Base
from generator.targets._typescript_layout import assigned, listed
from generator.targets._typescript_options import Options
from generator.targets._typescript_types import Types, TypeView
from generator.view import Sdk

SHARED = "resources/shared"
RESERVED_MEMBERS = ("_client", "constructor", "then")
IMPORTED = (
    *("APIPromise", "APIResource", "Operation", "PagePromise", "RequestOptions", "Stream"),
    *("Uploadable", "binary", "events", "form", "jsonLines", "multipart", "styled", "textEvents"),
)
"""Names of the runtime that a resource's module may have: no type and no class can have them."""

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Child:
    """A resource inside of another one, or of the client; ``module`` is below ``src``.

    ``statement`` makes it a property.
    """

    name: str
    class_name: str
    module: str
    types: tuple[str, ...]
    statement: str


@dataclass(frozen=True, slots=True)
class ResourceView:
    """A resource with its module, which is at ``src/<path>.ts``.

    ``namespace`` are the statements that let people name its types behind its class's name.
    ``common`` is the name of a constant with ``shared``, members that its operations have alike.
    """

    path: str
    class_name: str
    base: str
    doc: str
    imports: tuple[str, ...]
    children: tuple[Child, ...]
    methods: tuple[MethodView, ...]
    types: tuple[TypeView, ...]
    namespace: tuple[str, ...]
    common: str
    shared: tuple[str, ...]
    call_path: Path
    source: Path

    @property
    def members(self) -> frozenset[str]:
        """What the class has of its own."""
        return frozenset(each.name for each in (*self.methods, *self.children))

    @property
    def names(self) -> frozenset[str]:
        """What the module has beside types and the classes of extensions."""
        children = (each.class_name for each in self.children)
        return frozenset([*IMPORTED, self.class_name, *children])


@dataclass(frozen=True, slots=True)
class SharedView:
    """The module of types that belong to no resource in particular."""

    imports: tuple[str, ...]
    types: tuple[TypeView, ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """All resources; ``roots`` are those that a client offers."""

    roots: tuple[Child, ...]
    resources: tuple[ResourceView, ...]
    shared: SharedView | None


class Imports:
    """The imports of a module, each from a path below ``src``."""

    def __init__(self, module: str) -> None:
        self._folder = dirname(module)
        self._names: dict[str, set[str]] = {}

    def add(self, module: str, name: str) -> None:
        """``name`` from a module; ``type name`` if it is only a type."""
        self._names.setdefault(module, set()).add(name)

    def lines(self) -> tuple[str, ...]:
        """The statements, from outer modules to inner ones; types have one of their own."""
        found: list[str] = []
        for module in sorted(self._names):
            path = relpath(module, self._folder or ".")
            path = path if path.startswith("../") else f"./{path}"
            tail = f" from '{path}.js';"
            names = self._names[module]
            values = sorted(each for each in names if not each.startswith("type "))
            types = sorted(each.removeprefix("type ") for each in names if each.startswith("type "))
            types = [each for each in types if each not in values]
            found += [names_line("import", values, tail)] if values else []
            found += [names_line("import type", types, tail)] if types else []
        return tuple(found)


def tree(
    sdk: Sdk,
    types: Types,
    pages: Mapping[Paging, str],
    bases: Mapping[Path, Base],
    reserved: Sequence[str],
    options: Options,
) -> Tree:
    """All resources. ``pages`` has the class of each way of paging.

    ``bases`` are classes of extensions, by the path of the resource that inherits from them;
    ``reserved`` are names that a client has anyway, ``options`` what it can be told.
    """
    return _Planner(sdk, types, pages, bases, options).tree(reserved)


class _Planner:
    def __init__(
        self,
        sdk: Sdk,
        types: Types,
        pages: Mapping[Paging, str],
        bases: Mapping[Path, Base],
        options: Options,
    ) -> None:
        self._sdk = sdk
        self._options = options
        self._types = types
        self._pages = pages
        self._bases = bases
        self._views: list[ResourceView] = []
        self._folders: dict[str, Scope] = {"resources": Scope(["index", "shared"], fold=True)}
        self._declared: dict[Path, list[TypeView]] = {}
        self._params: dict[tuple[Path, str], TypeView] = {}
        self._modules: dict[Path, str] = {(): SHARED}
        self._homes: dict[str, str] = {}

    def tree(self, reserved: Sequence[str]) -> Tree:
        for each in self._sdk.api.resources:
            self._settle(each, "resources")
        for home, view in self._types.declared():
            self._declared.setdefault(home, []).append(view)
            self._homes[view.name] = self._modules[home]
        for path, calls in self._sdk.calls.items():
            for call in calls:
                params = self._types.params(call)
                if params is not None:
                    self._declared.setdefault(path, []).append(params)
                    self._homes[params.name] = self._modules[path]
        members = Scope(reserved)
        roots = [self._place(each, members, ()) for each in self._sdk.api.resources]
        return Tree(tuple(roots), tuple(self._views), self._shared())

    def _settle(self, resource: Resource, folder: str) -> None:
        """Where a resource's module is; one with others below has a folder for them all."""
        scope = self._folders.setdefault(folder, Scope(["index"], fold=True))
        stem = scope.claim(file_stem(kebab(resource.name)), fallback="resource")
        if resource.resources:
            folder = f"{folder}/{stem}"
            own = self._folders.setdefault(folder, Scope(["index"], fold=True))
            self._modules[resource.path] = f"{folder}/{own.claim(stem)}"
        else:
            self._modules[resource.path] = f"{folder}/{stem}"
        for each in resource.resources:
            self._settle(each, folder)

    def _place(self, resource: Resource, members: Scope, above: Path) -> Child:
        """Plan a resource and those inside. ``members`` are of whatever offers it."""
        name = members.claim(*_variants(resource.name), fallback="resource")
        stem = pascal(resource.name) or "Resource"
        longer = (
            pascal(" ".join(resource.path[n:])) for n in range(len(resource.path) - 2, -1, -1)
        )
        class_name = self._types.claim(stem, *longer, f"{stem}Resource")
        types = tuple(each.name for each in self._declared.get(resource.path, ()))
        self._view(resource, class_name, (*above, name))
        made = (f"new {class_name}", listed("(", ["this._client" if above else "this"], ")"))
        statement = assigned(f"readonly {name}: {class_name}", made, 2)
        return Child(name, class_name, self._modules[resource.path], types, statement)

    def _view(self, resource: Resource, class_name: str, call_path: Path) -> None:
        index = len(self._views)
        own = Scope(RESERVED_MEMBERS)
        calls = self._sdk.calls[resource.path]
        names = [own.claim(*_variants(call.method.name), fallback="call") for call in calls]
        children = tuple(self._place(each, own, call_path) for each in resource.resources)
        imports = Imports(self._modules[resource.path])
        types = tuple(self._declared.get(resource.path, ()))
        base = self._bases.get(resource.path)
        constants = Scope([*IMPORTED, *self._types.names])
        methods = self._methods(calls, names, imports, constants)
        shared = shared_members(methods)
        self._import_types(types, imports, resource.path)
        if base is None:
            imports.add("core/resource", "APIResource")
        else:
            imports.add(base.module, base.name)
        for child in children:
            imports.add(child.module, child.class_name)
            for each in child.types:
                imports.add(child.module, f"type {each}")
        view = ResourceView(
            self._modules[resource.path],
            class_name,
            base.name if base else "APIResource",
            typescript.comment(resource.description or f"{resource.title}.", 0),
            imports.lines(),
            children,
            tuple(replace(each, operation=_without(each.operation, shared)) for each in methods),
            types,
            tuple(namespace(class_name, [each.name for each in types], children)),
            constants.claim("COMMON", fallback="COMMON") if shared else "",
            tuple(shared.values()),
            call_path,
            resource.path,
        )
        self._views.insert(index, view)

    def _methods(
        self, calls: Sequence[Call], names: Sequence[str], imports: Imports, constants: Scope
    ) -> tuple[MethodView, ...]:
        makers = Methods(self._sdk, self._types, self._pages, constants, self._options)
        self._types.used = set()
        found = tuple(makers.method(call, name) for call, name in zip(calls, names, strict=True))
        for each in found:
            for module, name in each.uses:
                imports.add(f"core/{module}", name)
        for call in calls:
            if call.method.paging is not None:
                imports.add("pagination", self._pages[call.method.paging])
        if calls:
            imports.add("core/operation", "type Operation")
            imports.add("core/options", "type RequestOptions")
            self._import(self._types.used, imports, self._modules[calls[0].resource.path])
        return found

    def _import_types(self, types: Iterable[TypeView], imports: Imports, path: Path) -> None:
        for each in types:
            self._import(each.uses, imports, self._modules[path])

    def _import(self, names: Iterable[str], imports: Imports, module: str) -> None:
        for name in names:
            home = "core/uploads" if name == "Uploadable" else self._homes.get(name, module)
            if home != module:
                imports.add(home, f"type {name}")

    def _shared(self) -> SharedView | None:
        types = tuple(self._declared.get((), ()))
        if not types:
            return None
        imports = Imports(SHARED)
        self._import_types(types, imports, ())
        return SharedView(imports.lines(), types)


def _without(members: Mapping[str, str], shared: Mapping[str, str]) -> Mapping[str, str]:
    """The members that say something else than what is shared."""
    return {name: text for name, text in members.items() if shared.get(name) != text}


def namespace(class_name: str, own: Sequence[str], children: Sequence[Child]) -> Iterator[str]:
    """Statements that export types behind the name of a class, for use as types alone."""
    if own:
        yield _exported(own)
    for child in children:
        yield _exported([child.class_name, *child.types])


def _exported(names: Sequence[str]) -> str:
    line = names_line("  export", [f"type {name} as {name}" for name in names], ";")
    return line.replace("\n", "\n  ")


def _variants(text: str) -> Iterator[str]:
    """A name for a member, and what it is called where that is taken."""
    name = typescript.member(text)
    yield from (name, f"{name}_")
