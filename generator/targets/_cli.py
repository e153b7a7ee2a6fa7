"""The notation of a command line: flags, shell words, YAML as the value of a flag."""

from __future__ import annotations

import json
import re
import shlex
from collections import Counter
from collections.abc import Collection, Iterable

from generator.api import Json, ListOf
from generator.hidden import HIDDEN, long_escape, quoted
from generator.infer import singular
from generator.names import Scope, kebab
from generator.pages.calls import Input
from generator.pages.schema import Schema

_PLAIN_YAML = re.compile(
    r"""
    (?! [-?:,\[\]{}\#&*!|>'"%@`\s] )                         # no indicator in front
    (?: (?! :[ ] | :$ | [ ]\# ) [^,\[\]{}\x00-\x1f\x7f] )+  # no key, no comment, one line
    (?<! \s )
    """,
    re.VERBOSE,
)
_NOT_TEXT = re.compile(
    r"[-+]?\.?[0-9].*|[-+]?\.(?:inf|nan)|~|null|true|false|yes|no|on|off|y|n", re.IGNORECASE
)

# Bash takes them for its own where a program's name stands (POSIX.1-2024, section 2.4, and more).
_WORDS_OF_SHELLS = """
    case coproc do done elif else esac fi for function if in select then time until while
"""
_RESERVED = frozenset(_WORDS_OF_SHELLS.split())


def program(text: str) -> str:
    """The name of a program: a command's word, and none of the shell's own."""
    name = command(text)
    return f"{name}-cli" if name in _RESERVED else name


def command(text: str) -> str:
    """A word of a command, ``memory-stores``."""
    return kebab(text) or "value"


def flag(name: str, *, repeated: bool = False, others: Collection[str] = ()) -> str:
    """``--work-id``. A flag that is given once per value is singular, unless that name is taken."""
    found = kebab(name) or "value"
    one = singular(found)
    return f"--{one if repeated and one not in others else found}"


HELP = "--help"
"""The one flag that no parameter can have."""


def flags(inputs: Iterable[Input], schema: Schema) -> tuple[str, ...]:
    """A flag for each input of a call; no two of them are the same."""
    given = tuple(inputs)
    scope = Scope((HELP,))
    found: list[str] = []
    named = Counter(kebab(each.name) for each in given)
    for each in given:
        repeated = isinstance(schema.plain(each.type), ListOf)
        others = named - Counter((kebab(each.name),)) if repeated else ()
        name = flag(each.aliases.get("cli", each.name), repeated=repeated, others=others)
        found.append(scope.claim(name, f"--{each.place}-{name[2:]}"))
    return tuple(found)


def arguments(name: str, value: Json) -> list[str]:
    """A flag with its value, once per element of a list."""
    if isinstance(value, list):
        return [part for each in value for part in _argument(name, each)]
    return _argument(name, value)


def _argument(name: str, value: Json) -> list[str]:
    if isinstance(value, bool):
        return [name if value else f"{name}=false"]
    word = _word(yaml(value) if isinstance(value, dict | list) else _text(value))
    return [f"{name}={word}" if word.startswith("-") else f"{name} {word}"]


def yaml(value: Json) -> str:
    """A value in YAML's flow style, in one line."""
    match value:
        case dict():
            entries = (f"{yaml(key)}: {yaml(each)}" for key, each in value.items())
            return "{" + ", ".join(entries) + "}"
        case list():
            return "[" + ", ".join(yaml(each) for each in value) + "]"
        case str() if (
            _PLAIN_YAML.fullmatch(value)
            and not _NOT_TEXT.fullmatch(value)
            and not HIDDEN.search(value)
        ):
            return value
        case _:
            return quoted(value)


def _word(text: str) -> str:
    """A word of a shell; with escapes (Bash, section 3.1.2.4) if it holds what nobody sees."""
    if not HIDDEN.search(text.replace("\n", "").replace("\t", "")):
        return shlex.quote(text)
    inner = quoted(text, long_escape)[1:-1].replace("'", "\\'")
    return f"$'{inner}'"


def _text(value: Json) -> str:
    return value if isinstance(value, str) else json.dumps(value)
