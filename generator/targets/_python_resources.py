"""The tree of resources of a Python SDK: their modules and classes, and where they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.api import Paging, Resource
from generator.lazy import Lazy
from generator.names import Scope, pascal
from generator.pages.schema import without_parts
from generator.targets import _python as python
from generator.targets._python_extensions import NO_BASES, Bases
from generator.targets._python_options import RESERVED, Options
from generator.targets._python_resource import (
    FROM_TYPES,
    MethodLine,
    Planned,
    ResourceView,
    lines,
    view,
)
from generator.targets._python_types import Types
from generator.targets._python_wrappers import Child, Classes
from generator.view import Sdk, inputs

RESERVED_MEMBERS = (
    "cached_property",
    "not_given",
    "omit",
    "with_raw_response",
    "with_streaming_response",
)
"""Names that mean something in a resource's class, or while its body is run."""

_IMPORTED = (
    *FROM_TYPES,
    "Omit",
    "omit",
    *python.PARAMS_SCALARS.values(),
    "AsyncPaginator",
    "AsyncResource",
    "AsyncStream",
    "Stream",
    "FileContent",
    "List",
    "Dict",
    "Literal",
    "NoneType",
    "Operation",
    "SyncResource",
    "TYPE_CHECKING",
    "Timeout",
)


@dataclass(frozen=True, slots=True)
class ResourceModule:
    """What others know of a resource's module, which has a ``view`` of its own.

    ``path`` is relative to the package. ``call_path`` leads to the resource from a client on,
    ``source`` in the API. ``bases`` are classes of extensions.
    """

    path: str
    classes: Classes
    children: tuple[Child, ...]
    methods: tuple[MethodLine, ...]
    call_path: tuple[str, ...]
    source: tuple[str, ...]
    bases: Bases
    view: Lazy[ResourceView]

    @property
    def members(self) -> set[str]:
        """What the classes have of their own."""
        own = {each.name for each in (*self.methods, *self.children)}
        return {*RESERVED_MEMBERS, *own}

    @property
    def names(self) -> set[str]:
        """What the module has beside the classes of extensions."""
        return {*_IMPORTED, *self.classes.all, *(n for c in self.children for n in c.classes.all)}


@dataclass(frozen=True, slots=True)
class Export:
    """What a package hands on from a module; ``lazily`` says so to the runtime."""

    module: str
    names: tuple[str, ...]
    lazily: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ResourcePackage:
    """A folder of modules of resources; ``inner`` are the folders in it."""

    path: str
    up: str
    exports: tuple[Export, ...]
    inner: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """All resources; ``roots`` are those that a client offers."""

    roots: tuple[Child, ...]
    resources: tuple[ResourceModule, ...]
    packages: tuple[ResourcePackage, ...]


def tree(
    sdk: Sdk,
    types: Types,
    pages: Mapping[Paging, str],
    bases: Mapping[tuple[str, ...], Bases],
    options: Options,
    classes: Sequence[str],
) -> Tree:
    """All resources. ``pages`` has the stems of the names of pages' classes.

    ``bases`` are the classes of extensions, by the path of the resource that they add to.
    ``options`` are those of the clients, ``classes`` names that their module has anyway.
    """
    return _Planner(sdk, types, pages, bases, options).tree(
        [*RESERVED, *(e.name for e in options.all)], classes
    )


class _Planner:
    def __init__(
        self,
        sdk: Sdk,
        types: Types,
        pages: Mapping[Paging, str],
        bases: Mapping[tuple[str, ...], Bases],
        options: Options,
    ) -> None:
        self._sdk = sdk
        self._options = options
        self._types = types
        self._pages = pages
        self._bases = bases
        self._views: list[ResourceModule] = []
        self._packages: dict[tuple[str, ...], list[Child]] = {("resources",): []}
        self._scopes: dict[tuple[str, ...], Scope] = {}

    def tree(self, reserved: Sequence[str], classes: Sequence[str]) -> Tree:
        members = Scope(reserved)
        taken = Scope((*_IMPORTED, *classes))
        roots = [
            self._place(each, ("resources",), members, taken, ())
            for each in self._sdk.api.resources
        ]
        packages = [self._package(path, found) for path, found in self._packages.items()]
        views = sorted(self._views, key=lambda each: each.path)
        return Tree(tuple(roots), tuple(views), tuple(sorted(packages, key=lambda e: e.path)))

    def _place(
        self,
        resource: Resource,
        folder: tuple[str, ...],
        members: Scope,
        taken: Scope,
        above: tuple[str, ...],
    ) -> Child:
        """Plan a resource and those inside. ``members`` and ``taken`` are of whatever offers it."""
        name = members.claim(*_variants(resource.name), fallback="resource")
        classes = _classes(resource, taken)
        stem = python.module(resource.name)
        module = self._scope(folder).claim(stem)
        child = Child(name, f".{module}", classes)
        if resource.resources:
            inside = (*folder, module)
            own = Child("", f".{self._scope(inside).claim(stem)}", classes)
            self._packages[inside] = [own]
            path = (*inside, own.module[1:])
        else:
            inside, path = folder, (*folder, module)
        self._packages[folder].append(child)
        self._views.append(self._module(resource, classes, inside, path, (*above, name)))
        return child

    def _module(
        self,
        resource: Resource,
        classes: Classes,
        inside: tuple[str, ...],
        path: tuple[str, ...],
        call_path: tuple[str, ...],
    ) -> ResourceModule:
        members = Scope(RESERVED_MEMBERS)
        calls = self._sdk.calls[resource.path]
        names = tuple(
            members.claim(*_variants(call.method.name), fallback="call") for call in calls
        )
        taken = Scope((*_IMPORTED, *classes.all))
        children = tuple(
            self._place(each, inside, members, taken, call_path) for each in resource.resources
        )
        bases = self._bases.get(resource.path, NO_BASES)
        hidden = {*names, *(each.name for each in children)}
        types = "_types" if "types" in hidden else "types"
        taken_types = [each.type for call in calls for each in inputs(call)]
        in_urls = [each.type for call in calls for each in call.operation.parameters]
        answered = [of for c in calls for of in (c.method.returns, c.method.item) if of is not None]
        planned = Planned(
            without_parts(resource),
            calls,
            names,
            children,
            classes,
            len(path),
            bases,
            types,
            self._types.dotted(taken_types, "given", types),
            self._types.dotted(answered, "received", types),
            "_pagination" if "pagination" in hidden else "pagination",
            self._pages,
            self._options,
            self._sdk.schema.part(in_urls, self._sdk.uses),
        )
        return ResourceModule(
            "/".join(path) + ".py",
            classes,
            children,
            tuple(lines(planned)),
            call_path,
            resource.path,
            bases,
            Lazy(view, planned),
        )

    def _package(self, path: tuple[str, ...], found: list[Child]) -> ResourcePackage:
        seen: set[str] = set()
        exports: list[Export] = []
        inner = tuple(sorted(each[-1] for each in self._packages if each[:-1] == path))
        for each in found:
            names = tuple(name for name in each.classes.all if name not in seen)
            seen.update(names)
            own = [f"{each.module[1:]}="] if each.module[1:] in inner else []
            exports.append(Export(each.module, names, (*own, *names)))
        return ResourcePackage("/".join(path), "." * (len(path) + 1), tuple(exports), inner)

    def _scope(self, folder: tuple[str, ...]) -> Scope:
        return self._scopes.setdefault(folder, Scope(fold=True))


def _variants(text: str) -> Iterator[str]:
    """A name for a member, and what it is called where that is taken."""
    name = python.identifier(text)
    yield from (name, f"{name}_")


def _classes(resource: Resource, taken: Scope) -> Classes:
    stem = python.class_name(pascal(resource.name) or "Resource")
    number = 1
    while True:
        candidate = stem if number == 1 else f"{stem}Resource{'' if number == 2 else number}"
        names = Classes(
            candidate,
            f"Async{candidate}",
            f"{candidate}WithRawResponse",
            f"Async{candidate}WithRawResponse",
            f"{candidate}WithStreamingResponse",
            f"Async{candidate}WithStreamingResponse",
        )
        if not any(name in taken for name in names.all):
            for name in names.all:
                taken.claim(name)
            return names
        number += 1
