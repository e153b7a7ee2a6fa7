"""Extensions of a Python SDK: modules copied into the package, and classes to inherit from."""

from __future__ import annotations

import ast
import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator import extensions
from generator.api import Api
from generator.extensions import Source, by_resource
from generator.problems import Location, Report
from generator.settings import setting

PACKAGE = "extensions"
"""Where extensions are, below the SDK's package."""


@dataclass(frozen=True, slots=True)
class Extension(extensions.Extension):
    """Modules of your own in the SDK's package, and classes with methods for a resource."""

    base: str = setting(
        "What the class for blocking use inherits from, as in `methods.Things`: a module of the"
        " folder, and a class in it.",
        default="",
    )
    async_base: str = setting(
        "What the class for asynchronous use inherits from, as in `methods.AsyncThings`.",
        default="",
    )
    dependencies: tuple[str, ...] = setting(
        "What the SDK needs because of it, as in `anyio>=4`.", default=()
    )


@dataclass(frozen=True, slots=True)
class Base:
    """A class of an extension. ``module`` is below the package; ``at`` is where curation names it.

    ``file`` is the path of its module among the extensions, without `.py`.
    """

    module: str
    name: str
    file: str
    at: Location


@dataclass(frozen=True, slots=True)
class Bases:
    """What a resource's, or the client's, two classes inherit from beside the runtime's."""

    sync: tuple[Base, ...] = ()
    asynchronous: tuple[Base, ...] = ()

    @property
    def all(self) -> tuple[Base, ...]:
        return (*self.sync, *self.asynchronous)


NO_BASES = Bases()


def bases(given: Sequence[Extension], api: Api) -> Mapping[tuple[str, ...], Bases]:
    """By the path of a resource, ``()`` for the client. Raises BadInput for an unknown resource."""
    return {
        path: Bases(
            tuple(_base(each, "base") for each in found if each.base),
            tuple(_base(each, "async_base") for each in found if each.async_base),
        )
        for path, found in by_resource(given, api).items()
    }


def inherited(found: Iterable[Base], usual: str) -> str:
    """The bases in a class statement; ``usual`` is what the class has anyway."""
    return ", ".join([*(each.name for each in found), usual])


def dependencies(given: Iterable[Extension]) -> tuple[str, ...]:
    """The requirements of all extensions as TOML strings, sorted."""
    found = sorted({each for extension in given for each in extension.dependencies})
    return tuple(json.dumps(each, ensure_ascii=False) for each in found)


def check(
    found: Iterable[tuple[Bases, Collection[str], Collection[str]]],
    sources: Mapping[str, Source],
    report: Report,
) -> None:
    """Report bases that don't exist, and whatever would hide, or be hidden by, what is generated.

    ``found`` has the bases of each class, the members that are generated, and the other names that
    its module has.
    """
    for of, members, names in found:
        for base in of.all:
            if base.name in names:
                message = f"the resource's module has the name {base.name!r} already"
                report.error(base.at, message, "give the class another name")
            for path in (f"{base.file}.py", f"{base.file}/__init__.py"):
                if path in sources:
                    _check_class(base, sources[path], members, report)
                    break
            else:
                advice = "name a module that is listed in `files`, and a class of it"
                report.error(base.at, f"no file {base.file + '.py'!r} is taken", advice)


def _check_class(base: Base, source: Source, members: Collection[str], report: Report) -> None:
    try:
        tree = ast.parse(source.text)
    except SyntaxError as error:
        at = Location(source.shown, error.lineno or 1, error.offset or 1)
        report.error(at, f"this is not Python: {error.msg}", "correct it")
        return
    except ValueError as error:  # NUL characters, before Python 3.12
        report.error(Location(source.shown), f"this is not Python: {error}", "correct it")
        return
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and node.name == base.name:
            for name, at in _members(node):
                if name in members:
                    message = f"{name!r} is generated already, and would hide this"
                    where = Location(source.shown, at.lineno, at.col_offset + 1)
                    report.error(where, message, "give it another name")
            return
    message = f"{source.shown} has no class {base.name!r}"
    report.error(base.at, message, "name a class that stands there, outside of any other block")


def _members(node: ast.ClassDef) -> Iterator[tuple[str, ast.stmt]]:
    for each in node.body:
        if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield each.name, each
        elif isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name):
            yield each.target.id, each
        elif isinstance(each, ast.Assign):
            yield from ((to.id, each) for to in each.targets if isinstance(to, ast.Name))


def _base(extension: Extension, key: str) -> Base:
    module, _, name = getattr(extension, key).rpartition(".")
    inside = ".".join((extension.name, module)) if module else extension.name
    return Base(f"{PACKAGE}.{inside}", name, inside.replace(".", "/"), extension.at(key))
