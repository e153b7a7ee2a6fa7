"""Text of the document as Python literals, docstrings and comments: data that stays data.

Results do not depend on the Python that runs this: what is escaped is a fixed set, not what one
version of the Unicode tables calls printable.
"""

from __future__ import annotations

import re

from generator.api import Scalar
from generator.hidden import HIDDEN
from generator.prose import lines

WIDTH = 88
"""Columns of prose in generated code, whatever the width of the code around it."""

_SHORT = {"\t": "\\t", "\n": "\\n", "\r": "\\r"}


def literal(value: Scalar) -> str:
    """A scalar as Python writes it; strings in the quotes that black prefers."""
    if not isinstance(value, str):
        return repr(value).replace("e+", "e")
    quote = "'" if value.count('"') > value.count("'") else '"'
    return quote + _escaped(value).replace(quote, "\\" + quote) + quote


def docstring(text: str, indent: int) -> str:
    """Prose as a docstring whose lines stay within the width when indented by ``indent`` columns.

    Without text it is empty. The lines after the first are not indented yet. Words, paragraphs,
    lists and code blocks stay what they are; prose with a line that is too long is filled anew.
    """
    found = lines(text, WIDTH - indent, _prose)
    if not found:
        return ""
    only = found[0]
    if len(found) == 1 and len(only) + 6 <= WIDTH - indent and _ends_well(only):
        return f'"""{only}"""'
    return "\n".join(['"""', *found, '"""'])


def comment(text: str, indent: int) -> list[str]:
    """Prose as the lines of a comment, each with its ``#``."""
    return [f"# {line}".rstrip() for line in lines(text, WIDTH - indent - 2, _prose)]


def _prose(line: str) -> str:
    """One line of a docstring: escaped so that the string ends where it should."""
    text = _escaped(line.expandtabs(4)).rstrip(" ")
    return text.replace('"""', '\\"\\"\\"')


def _ends_well(line: str) -> bool:
    """Whether the line can touch the quotes of its docstring."""
    return not line.startswith('"') and not line.endswith(('"', "\\"))


def _escaped(text: str) -> str:
    return HIDDEN.sub(_escape, text.replace("\\", "\\\\"))


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    code = ord(character)
    if character in _SHORT:
        return _SHORT[character]
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
