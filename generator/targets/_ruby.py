"""Ruby's notation: names, symbols, literals."""

from __future__ import annotations

import json
import re

from generator.api import Json, Primitive, Scalar
from generator.hidden import quoted
from generator.names import class_name, snake
from generator.pages.samples import Free, Listed, Mapped, Record, Sample, Single, plain

_PLAIN_SYMBOL = re.compile(r"[A-Za-z_][A-Za-z0-9_]*[?!]?")
_INTERPOLATION = re.compile(r"#(?=[{$@])")

# Keywords, and methods that every object has: a reader of that name would hide them.
_WORDS = """
    alias and begin break case class def do else elsif end ensure false for if in module next nil
    not or redo rescue retry return self super then true undef unless until when while yield
    binding caller catch clone display dup eval exec exit extend fail fork format freeze gem gets
    initialize inspect lambda load loop method methods object_id open p print proc putc puts raise
    rand readline require select send sleep spawn sprintf srand syscall system tap test throw trap
    warn
"""
_RESERVED = frozenset(_WORDS.split())


def name(text: str) -> str:
    """An identifier: snake case, with an underscore behind what Ruby needs itself."""
    found = snake(text) or "value"
    if found[0].isdigit():
        found = f"_{found}"
    return f"{found}_" if found in _RESERVED else found


def module(text: str) -> str:
    """The name of a module, from an identifier: Ruby wants a capital first."""
    return text if text[:1].isupper() else class_name(text) or "Client"


def string(text: str) -> str:
    """A string literal in double quotes, in which nothing is interpolated."""
    return _INTERPOLATION.sub(r"\\#", quoted(text, lambda code: f"\\u{{{code:x}}}"))


def constant(value: Scalar) -> str:
    """A value of an enum: strings are symbols, ``:cloud`` or ``:"self-hosted"``."""
    if isinstance(value, str):
        return f":{value}" if _PLAIN_SYMBOL.fullmatch(value) else f":{string(value)}"
    return "nil" if value is None else json.dumps(value)


def key(text: str) -> str:
    """A key of a hash or a keyword argument, with its colon."""
    return f"{text}:" if _PLAIN_SYMBOL.fullmatch(text) else f"{string(text)}:"


def literal(sample: Sample) -> str:
    """The expression of a sample, in one line."""
    match sample:
        case Single(str() as value, Primitive()):
            return string(value)
        case Single(value):
            return constant(value)
        case Listed(items):
            return f"[{', '.join(literal(each) for each in items)}]"
        case Mapped(entries):
            return _hash([(name, literal(each)) for name, each in entries])
        case Record():
            named = [(each.name, literal(value)) for each, value in sample.members]
            return _hash([*named, *((name, literal(value)) for name, value in sample.others)])
        case Free():
            return _free(plain(sample))


def _hash(entries: list[tuple[str, str]]) -> str:
    return "{" + ", ".join(f"{key(name)} {value}" for name, value in entries) + "}"


def _free(value: Json) -> str:
    match value:
        case dict():
            return _hash([(name, _free(each)) for name, each in value.items()])
        case list():
            return f"[{', '.join(_free(each) for each in value)}]"
        case str():
            return string(value)
        case _:
            return "nil" if value is None else json.dumps(value)
