"""What can be generated: one module per target, found by its file name.

``python.py`` is the target ``python``, ``docs_python.py`` the target ``docs/python``. A module
whose name starts with an underscore is shared by targets and is none itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol, cast

from generator.extensions import Extensions
from generator.problems import Report
from generator.render import Renderer
from generator.steps import Kept, Steps

if TYPE_CHECKING:
    from generator.api import Api


@dataclass(frozen=True, slots=True)
class File:
    """One generated file; ``path`` is relative to the target's folder, with forward slashes.

    ``text`` is what a template gave, or what :meth:`Steps.run` kept from the last run.
    """

    path: str
    text: str | Kept
    formatter: Literal["black"] | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What ``files`` may use beside its view: templates, steps worth skipping, the report, and
    the files of extensions."""

    renderer: Renderer
    steps: Steps
    report: Report
    extensions: Extensions = field(default_factory=Extensions)


class Target(Protocol):
    """What a target's module offers.

    ``Settings`` is a frozen dataclass of what the curation may say below ``targets.<name>``.
    ``view`` decides every name, type and literal; ``files`` only lays them out. A module may have
    a ``preload()`` that imports what making its files takes, to be called while there is time.
    """

    Settings: type

    def view(self, api: Api, settings: Any) -> Any: ...

    def files(self, view: Any, context: Context) -> Iterable[File]: ...


def names() -> tuple[str, ...]:
    """The names of all targets, sorted. Imports none of them."""
    modules = (path.stem for path in Path(__file__).parent.glob("[!_]*.py"))
    return tuple(sorted(_name(module) for module in modules))


def load(name: str) -> Target:
    """The module of the target called ``name``, which must be one of :func:`names`."""
    module = name.replace("/", "_")
    return cast(Target, import_module(f"generator.targets.{module}"))


def _name(module: str) -> str:
    return module.replace("docs_", "docs/", 1) if module.startswith("docs_") else module
