"""The tree of resources of a Python SDK: classes, modules and what they import."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.api import Paging, Resource
from generator.lazy import Lazy
from generator.models import Names
from generator.models.text import docstring
from generator.names import Scope, pascal
from generator.pages.calls import Call
from generator.pages.schema import Schema, without_parts
from generator.targets import _python as python
from generator.targets._python_calls import Methods, MethodView, answers, route
from generator.targets._python_extensions import NO_BASES, Bases, inherited
from generator.targets._python_options import RESERVED, Options
from generator.targets._python_types import Types
from generator.targets._python_wrappers import Child, Classes, Wrapper, wrappers
from generator.view import Sdk, inputs

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
    """The text of a resource's module.

    ``up`` are the dots that lead from the module to the package; ``imports`` and
    ``static_imports`` the lines of its imports, the latter for type checkers only. ``inherits`` is
    what the two classes' statements name.
    """

    up: str
    imports: str
    static_imports: str
    classes: Classes
    doc: str
    methods: tuple[MethodView, ...]
    children: tuple[Child, ...]
    wrappers: tuple[Wrapper, ...]
    inherits: tuple[str, str]

    @property
    def hands_on_deprecated(self) -> bool:
        """Whether the wrappers use methods that type checkers warn of."""
        return any(each.deprecated for each in self.methods)


@dataclass(frozen=True, slots=True)
class MethodLine:
    """What a list of all methods says of one; ``route`` is Markdown."""

    name: str
    route: str
    answer: str


@dataclass(frozen=True, slots=True)
class Planned:
    """What the view of a resource is made of: calls with the names of their methods, and what
    types are called in what is ``given`` and ``received``.

    ``types`` and ``pagination`` are what the module calls those packages, ``depth`` how deep in the
    package it lies. ``pages`` has the stems of the names of pages' classes. ``schema`` has what the
    types of parameters lead to.
    """

    resource: Resource
    calls: tuple[Call, ...]
    methods: tuple[str, ...]
    children: tuple[Child, ...]
    classes: Classes
    depth: int
    bases: Bases
    types: str
    given: Names
    received: Names
    pagination: str
    pages: Mapping[Paging, str]
    options: Options
    schema: Schema


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
            tuple(_lines(planned)),
            call_path,
            resource.path,
            bases,
            Lazy(_view, planned),
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
    def of(planned: Planned) -> _Hints:
        hidden = {*planned.methods, *(each.name for each in planned.children)}
        return _Hints(
            python.Hints(planned.given, python.PARAMS_SCALARS, hidden),
            python.Hints(planned.received, python.MODEL_SCALARS, hidden),
            python.Hints(planned.received, python.MODEL_SCALARS),
        )

    @property
    def used(self) -> set[str]:
        return self.given.used | self.received.used | self.outside.used


def _lines(of: Planned) -> Iterator[MethodLine]:
    outside = _Hints.of(of).outside
    for call, name in zip(of.calls, of.methods, strict=True):
        answer, _ = answers(call, outside, of.pagination, of.pages)
        yield MethodLine(name, route(call), str(answer))


def _view(of: Planned) -> ResourceView:
    hints, up, types, pagination = _Hints.of(of), "." * of.depth, of.types, of.pagination
    methods = Methods(
        of.schema, hints.given, hints.received, hints.outside, pagination, of.pages, of.options
    )
    made = tuple(methods.method(*each) for each in zip(of.calls, of.methods, strict=True))
    return ResourceView(
        up,
        _imports(made, hints, of.bases, up, types, pagination),
        _static_imports(made, hints, up, of.children),
        of.classes,
        docstring(of.resource.description or f"{of.resource.title}.", 4),
        made,
        of.children,
        wrappers(of.classes, of.children),
        (
            inherited(of.bases.sync, "SyncResource"),
            inherited(of.bases.asynchronous, "AsyncResource"),
        ),
    )


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
