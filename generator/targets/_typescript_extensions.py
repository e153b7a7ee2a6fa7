"""Extensions of a TypeScript SDK: modules copied into the package, and classes to inherit from."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator import extensions
from generator.api import Api
from generator.extensions import Source, by_resource
from generator.problems import Location, Report
from generator.settings import setting

_MEMBER = re.compile(
    r"(?:  |\t)(?:(?:public|protected|override|readonly|abstract|async|get|set) +)*\*? ?"
    r"(?P<name>[\w$]+) ?[(<:=?!;]"
)
"""The start of a member, in a class that stands at the start of its line."""

FOLDER = "extensions"
"""Where extensions are, below ``src``."""


@dataclass(frozen=True, slots=True)
class Extension(extensions.Extension):
    """Modules of your own in the SDK's package, and a class with methods for a resource."""

    base: str = setting(
        "What the resource's class extends, as in `methods.Things`: a module of the folder, and a"
        " class in it, which extends APIResource.",
        default="",
    )
    exports: tuple[str, ...] = setting(
        "Modules of the folder whose exports the package has too, as in `methods`.", default=()
    )


@dataclass(frozen=True, slots=True)
class Base:
    """A class of an extension. ``module`` is below ``src``; ``at`` is where curation names it."""

    module: str
    name: str
    at: Location


def bases(given: Sequence[Extension], api: Api) -> Mapping[tuple[str, ...], Base]:
    """By the path of a resource. Raises BadInput for an unknown one, and for a second base."""
    found: dict[tuple[str, ...], Base] = {}
    report = Report()
    for path, own in by_resource(given, api).items():
        for each in (one for one in own if one.base):
            if not path:
                message = "a base is of a resource, and this extension names none"
                report.error(each.at("base"), message, "add a `resource`, or leave out the `base`")
            elif path in found:
                message = "the resource extends another class already, and can extend only one"
                report.error(each.at("base"), message, "let one of the classes extend the other")
            else:
                module, _, name = each.base.rpartition(".")
                inside = "/".join(filter(None, (FOLDER, each.name, module)))
                found[path] = Base(inside, name, each.at("base"))
    report.raise_errors()
    return found


def exported(given: Iterable[Extension]) -> tuple[str, ...]:
    """The modules whose exports the package has too, below ``src``."""
    return tuple(f"{FOLDER}/{each.name}/{name}" for each in given for name in each.exports)


def check(
    found: Iterable[tuple[Base, Collection[str], Collection[str]]],
    sources: Mapping[str, Source],
    report: Report,
) -> None:
    """Report bases that don't exist, and whatever is hidden by what is generated.

    ``found`` has the base of each class, the members that are generated, and the other names that
    its module has. ``tsc`` tells everything else.
    """
    for base, members, names in found:
        source = sources.get(f"{base.module.removeprefix(f'{FOLDER}/')}.ts")
        if source is None:
            advice = "name a module that is listed in `files`, and a class of it"
            report.error(base.at, f"no file {base.module + '.ts'!r} is taken", advice)
        elif not re.search(
            rf"^export (abstract )?class {re.escape(base.name)}\b", source.text, re.M
        ):
            message = f"{source.shown} exports no class {base.name!r}"
            report.error(base.at, message, "name a class that it exports where it is declared")
        elif base.name in names:
            message = f"the resource's module has the name {base.name!r} already"
            report.error(base.at, message, "give the class another name")
        else:
            _check_members(base, source, members, report)


def _check_members(base: Base, source: Source, members: Collection[str], report: Report) -> None:
    """``tsc`` would take a member of the same type, which nobody could call then."""
    head = re.search(rf"^export (?:abstract )?class {re.escape(base.name)}\b", source.text, re.M)
    lines = source.text[head.start() :].splitlines() if head else []
    first = source.text[: head.start()].count("\n") + 1 if head else 1
    for number, line in enumerate(lines, first):
        if line.startswith("}"):
            return
        match = _MEMBER.match(line)
        if match and match["name"] in members:
            at = Location(source.shown, number, match.start("name") + 1)
            message = f"{match['name']!r} is generated already, and would hide this"
            report.error(at, message, "give it another name")
