"""The tree of resources of a Python SDK: classes, modules and what they import."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.api import Paging, Resource
from generator.models.text import docstring
from generator.names import Scope, pascal
from generator.targets import _python as python
from generator.targets._python_calls import Methods, MethodView
from generator.targets._python_extensions import NO_BASES, Bases, inherited
from generator.targets._python_options import RESERVED, Options
from generator.targets._python_types import Types
from generator.targets._python_wrappers import Child, Classes, Wrapper, wrappers
from generator.view import Sdk

RESERVED_MEMBERS = (
    "cached_property",
    "not_given",
    "omit",
    "with_raw_response",
    "with_streaming_response",
)
"""Names that mean something in a resource's class, or while its body is run."""

_FROM_TYPES = ("Body", "Headers", "NotGiven", "Query", "not_given")
_IMPORTED = (
    *_FROM_TYPES,
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
class ResourceView:
    """A resource with its module, whose ``path`` is relative to the package.

    ``up`` are the dots that lead from the module to the package; ``imports`` and
    ``static_imports`` the lines of its imports, the latter for type checkers only. ``call_path``
    leads to the resource from a client on, ``source`` in the API. ``bases`` are classes of
    extensions, ``inherits`` what the two classes' statements name.
    """

    path: str
    up: str
    imports: str
    static_imports: str
    classes: Classes
    doc: str
    methods: tuple[MethodView, ...]
    children: tuple[Child, ...]
    wrappers: tuple[Wrapper, ...]
    call_path: tuple[str, ...]
    source: tuple[str, ...]
    bases: Bases
    inherits: tuple[str, str]

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
    resources: tuple[ResourceView, ...]
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
        self._views: list[ResourceView] = []
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
        self._views.append(self._view(resource, classes, inside, path, (*above, name)))
        return child

    def _view(
        self,
        resource: Resource,
        classes: Classes,
        inside: tuple[str, ...],
        path: tuple[str, ...],
        call_path: tuple[str, ...],
    ) -> ResourceView:
        members = Scope(RESERVED_MEMBERS)
        calls = self._sdk.calls[resource.path]
        names = [members.claim(*_variants(call.method.name), fallback="call") for call in calls]
        taken = Scope((*_IMPORTED, *classes.all))
        children = tuple(
            self._place(each, inside, members, taken, call_path) for each in resource.resources
        )
        hidden = {*names, *(each.name for each in children)}
        types = "_types" if "types" in hidden else "types"
        pagination = "_pagination" if "pagination" in hidden else "pagination"
        hints = _Hints.of(self._types, types, hidden)
        methods = Methods(
            self._sdk,
            hints.given,
            hints.received,
            hints.outside,
            pagination,
            self._pages,
            self._options,
        )
        made = tuple(methods.method(*each) for each in zip(calls, names, strict=True))
        up = "." * len(path)
        bases = self._bases.get(resource.path, NO_BASES)
        return ResourceView(
            "/".join(path) + ".py",
            up,
            _imports(made, hints, bases, up, types, pagination),
            _static_imports(made, hints, up, children),
            classes,
            docstring(resource.description or f"{resource.title}.", 4),
            made,
            children,
            wrappers(classes, children),
            call_path,
            resource.path,
            bases,
            (
                inherited(bases.sync, "SyncResource"),
                inherited(bases.asynchronous, "AsyncResource"),
            ),
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


@dataclass(frozen=True, slots=True)
class _Hints:
    """How a module prints types: in its class those given and received, and those outside of it."""

    given: python.Hints
    received: python.Hints
    outside: python.Hints

    @staticmethod
    def of(types: Types, root: str, hidden: set[str]) -> _Hints:
        given, received = types.dotted("given", root), types.dotted("received", root)
        return _Hints(
            python.Hints(given, python.PARAMS_SCALARS, hidden),
            python.Hints(received, python.MODEL_SCALARS, hidden),
            python.Hints(received, python.MODEL_SCALARS),
        )

    @property
    def used(self) -> set[str]:
        return self.given.used | self.received.used | self.outside.used


def _imports(
    methods: Sequence[MethodView], hints: _Hints, bases: Bases, up: str, types: str, pagination: str
) -> str:
    """What the module takes from elsewhere when it is run."""
    block, used = python.ImportBlock(), hints.used
    block.add("functools", "cached_property")
    block.add("typing", "TYPE_CHECKING")
    for name in used & {"Dict", "List", "Literal"}:
        block.add("typing", name)
    if "builtins" in used:
        block.add("builtins")
    for name in hints.outside.used & python.DATES:
        block.add("datetime", name)
    if types in used:
        block.add(up, "types", "" if types == "types" else types)
    if any(each.paged for each in methods):
        block.add(up, "pagination", "" if pagination == "pagination" else pagination)
    block.add(f"{up}_resource", "AsyncResource")
    block.add(f"{up}_resource", "SyncResource")
    for base in bases.all:
        block.add(f"{up}{base.module}", base.name)
    for name in _FROM_TYPES if methods else ():
        block.add(f"{up}_types", name)
    if any(each.optional for method in methods for each in method.others):
        block.add(f"{up}_types", "Omit")
        block.add(f"{up}_types", "omit")
    if methods:
        block.add(f"{up}_operation", "Operation")
    if any(each.constant.answer == "None" for each in methods):
        block.add(f"{up}_types", "NoneType")
    if any(each.deprecated for each in methods):
        block.add("typing_extensions", "deprecated")
    return block.text()


def _static_imports(
    methods: Sequence[MethodView], hints: _Hints, up: str, children: Sequence[Child]
) -> str:
    """What only annotations refer to."""
    block, used = python.ImportBlock(), hints.used
    if methods:
        block.add("httpx2", "Timeout")
    for name in (used & python.DATES) - hints.outside.used:
        block.add("datetime", name)
    if "_datetime" in used:
        block.add("datetime", alias="_datetime")
    for name in used & {*python.PARAMS_SCALARS.values(), "FileContent"}:
        block.add(f"{up}_inputs", name)
    if any(each.paged for each in methods):
        block.add(f"{up}_paging", "AsyncPaginator")
    if any(each.constant.async_name and not each.paged for each in methods):
        block.add(f"{up}_streaming", "AsyncStream")
        block.add(f"{up}_streaming", "Stream")
    for child in children:
        for name in child.classes.all:
            block.add(child.module, name)
    return block.text()


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
