"""One resource's module of a Python SDK: its classes' methods, and what it imports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.api import Paging, Resource
from generator.models import Names
from generator.models.text import docstring
from generator.pages.calls import Call
from generator.pages.schema import Schema
from generator.pages.text import code_cell
from generator.targets import _python as python
from generator.targets._python_calls import Methods, MethodView, answers, route
from generator.targets._python_extensions import Bases, inherited
from generator.targets._python_options import Options
from generator.targets._python_wrappers import Child, Classes, Wrapper, wrappers

FROM_TYPES = ("Body", "Headers", "NotGiven", "Query", "not_given")
"""What each module with methods takes from the SDK's own types."""


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
    """What a list of all methods says of one; ``route`` and ``answer`` are Markdown."""

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


def lines(of: Planned) -> Iterator[MethodLine]:
    outside = _Hints.of(of).outside
    for call, name in zip(of.calls, of.methods, strict=True):
        answer, _ = answers(call, outside, of.pagination, of.pages)
        yield MethodLine(name, route(call), code_cell(str(answer)))


def view(of: Planned) -> ResourceView:
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
    for name in FROM_TYPES if methods else ():
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
