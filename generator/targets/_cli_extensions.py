"""Extensions of a command line: commands that were written by hand."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator import extensions
from generator.extensions import Source
from generator.models.text import literal
from generator.problems import BadInput, Problem, Report
from generator.settings import Entry, setting
from generator.targets import Context, _cli
from generator.targets._cli_commands import ResourceCommands

PACKAGE = "extensions"
"""Where extensions are, below the command line's package."""

_ABOUT = '"""Commands that were written by hand, and are taken in as they are."""\n'


@dataclass(frozen=True, slots=True)
class Command(Entry):
    """A command of your own: an object of click's."""

    place: str = setting("A module of the folder and a name in it, as in `run.command`.")
    about: str = setting("A line about it, for lists of commands.")


@dataclass(frozen=True, slots=True)
class Extension(extensions.Extension):
    """Modules of your own in the package, and the commands in them."""

    word: str = setting("The word that its commands stand behind.", default="")
    about: str = setting("A line about that word.", default="")
    commands: dict[str, Command] = setting("Its commands, by name.", default_factory=dict)


def extended(
    made: Iterable[ResourceCommands], added: Iterable[Extension]
) -> tuple[ResourceCommands, ...]:
    """The commands of resources, and below the word of each extension its own.

    Raises BadInput where a command is there already.
    """
    found = {each.word: each for each in made}
    for each in added:
        word = _cli.command(each.word or each.name)
        own = found.get(word) or _nothing(word, each.about)
        for name, command in each.commands.items():
            key = literal(_cli.command(name))
            if key in dict(own.index):
                message = f"there is a command {word} {name} already"
                raise BadInput(Problem(command.at(), message, "give it another name"))
            module, _, attribute = command.place.rpartition(".")
            place = literal(f"{PACKAGE}.{each.name}.{module}:{attribute}")
            own = replace(
                own,
                index=(*own.index, (key, literal(command.about))),
                extensions=(*own.extensions, (key, place)),
            )
        found[word] = own
    return tuple(found.values())


def _nothing(word: str, about: str) -> ResourceCommands:
    return ResourceCommands(word, literal(word), literal(about), "", (), (), (), (), ())


def texts(added: Iterable[Extension], context: Context) -> Mapping[str, str]:
    """The modules of extensions, as they are, by path; problems are reported."""
    given = tuple(added)
    sources = context.extensions.read(given, context.report)
    for each in given:
        for command in each.commands.values():
            _check(each, command, sources, context.report)
    found = {path: source.text for path, source in sources.items()}
    return {"__init__.py": _ABOUT, **found} if found else {}


def _check(
    extension: Extension, command: Command, sources: Mapping[str, Source], report: Report
) -> None:
    """Report a place that none of the extension's files has."""
    module, _, attribute = command.place.rpartition(".")
    source = sources.get(f"{extension.name}/{module.replace('.', '/')}.py")
    if source is None:
        message = f"{command.place!r} is in none of the extension's files"
        report.error(command.at("place"), message, "name a module of `files` and what is in it")
    elif attribute not in _names(source.text):
        message = f"{source.shown} has no {attribute!r}"
        report.error(command.at("place"), message, "name something that the module has")


def _names(text: str) -> set[str]:
    """What a module defines; of one that can't be read, nothing."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError):
        return set()
    found: set[str] = set()
    for each in tree.body:
        if isinstance(each, ast.FunctionDef | ast.ClassDef):
            found.add(each.name)
        elif isinstance(each, ast.Assign):
            found |= {target.id for target in each.targets if isinstance(target, ast.Name)}
        elif isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name):
            found.add(each.target.id)
    return found
