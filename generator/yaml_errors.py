"""What is wrong with a text that isn't YAML: the parser's findings in plain words."""

from __future__ import annotations

import re

import yaml
from yaml.reader import ReaderError

from generator.problems import Location, Problem
from generator.tree import Text

# Characters that YAML 1.2.2, section 5.1, doesn't allow in a file.
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# A part of what the parser says (its C and its Python part differ), and what we say.
_SYNTAX = (
    (
        "mapping values are not allowed",
        "a `:` stands where no key can be",
        "put text that contains it in quotes, or correct the indentation",
    ),
    (
        "sequence entries are not allowed",
        "a list can't start here",
        "start it on a line of its own, or put the text in quotes",
    ),
    (
        "could not find expected ':'",
        "this key has no `:`",
        "add it, or correct the indentation",
    ),
    ("',' or '", "a `,` or a closing bracket is missing before this", "add it"),
    ("unexpected end of stream", "this quoted text isn't closed", "add the quote that ends it"),
    (
        "unknown escape character",
        "this text has an escape that doesn't exist",
        "write a backslash as `\\\\`, or use single quotes",
    ),
    (
        "expected hexdecimal number",  # as libyaml spells it
        "this text has an escape that doesn't exist",
        "write a backslash as `\\\\`, or use single quotes",
    ),
    (
        "Unicode character escape",
        "this text has an escape that stands for no character",
        "write the character itself",
    ),
    (
        "undefined tag handle",
        "this tag isn't declared",
        "remove it, or put text that starts with `!` in quotes",
    ),
)
_MISPLACED = ("expected", "this doesn't belong here", "correct the indentation, or add quotes")


def explain(source: Text, error: yaml.YAMLError | ValueError) -> Problem:
    """The located problem behind an error of the parser."""
    if isinstance(error, ReaderError):
        return _unprintable(source)
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Problem(Location(source.file), "not valid YAML", "correct it")
    offset: int = error.problem_mark.index
    said = error.problem or ""
    char = source.text[offset : offset + 1]
    if char == "\t" or "a tab" in said:
        message, advice = "a tab stands where YAML wants spaces", "indent with spaces"
    elif "cannot start any token" in said:
        message, advice = f"a value can't start with `{char}`", "put it in quotes"
    else:
        found = (entry for entry in (*_SYNTAX, _MISPLACED) if entry[0] in said)
        _, message, advice = next(found, ("", said, "correct it"))
        if error.context_mark is not None and _is_about_the_start(error):
            offset = error.context_mark.index
    return Problem(source.location(offset), f"not valid YAML: {message}", advice)


def _is_about_the_start(error: yaml.MarkedYAMLError) -> bool:
    """Whether the beginning of the token tells more than the place where it failed."""
    context = error.context or ""
    return "simple key" in context or "scalar" in context


def _unprintable(source: Text) -> Problem:
    found = _UNPRINTABLE.search(source.text)
    offset = 0 if found is None else found.start()
    code = f"U+{ord(source.text[offset]):04X}"
    return Problem(
        source.location(offset),
        f"not valid YAML: the control character {code} can't stand in a file",
        "remove it, or write it as an escape in double quotes",
    )
