"""Text of the document as Python literals, docstrings and comments: data that stays data.

Results do not depend on the Python that runs this: what is escaped is a fixed set, not what one
version of the Unicode tables calls printable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import dedent

from generator.api import Scalar
from generator.hidden import HIDDEN

WIDTH = 88
"""Columns of prose in generated code, whatever the width of the code around it."""

_SHORT = {"\t": "\\t", "\n": "\\n", "\r": "\\r"}
_LINE_BREAK = re.compile(r"\r\n?|\n")

_FENCE = re.compile(r"\s*(```|~~~)")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s+")
_NOT_PROSE = re.compile(r"\s*[#>|]|    |\s*(?:[-*_]\s*){3,}$")


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
    lines = _lines(text, WIDTH - indent)
    if not lines:
        return ""
    only = lines[0]
    if len(lines) == 1 and len(only) + 6 <= WIDTH - indent and _ends_well(only):
        return f'"""{only}"""'
    return "\n".join(['"""', *lines, '"""'])


def comment(text: str, indent: int) -> list[str]:
    """Prose as the lines of a comment, each with its ``#``."""
    return [f"# {line}".rstrip() for line in _lines(text, WIDTH - indent - 2)]


def _lines(text: str, width: int) -> list[str]:
    """The text's lines, escaped for a string in triple quotes and at most ``width`` wide.

    A word that is longer than that stays whole. No blank lines at either end, none in a row.
    """
    lines: list[str] = []
    prose = dedent("\n".join(_prose(line) for line in _LINE_BREAK.split(text)))
    for line in _filled(prose.split("\n"), width):
        if line or (lines and lines[-1]):
            lines.append(line)
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _filled(lines: list[str], width: int) -> Iterator[str]:
    at = 0
    fence: str | None = None
    while at < len(lines):
        line = lines[at]
        mark = _FENCE.match(line)
        if fence is not None or mark is not None:
            if mark is not None:
                fence = mark[1] if fence is None else None if mark[1] == fence else fence
            yield line
            at += 1
            continue
        end = _paragraph_end(lines, at)
        yield from _paragraph(lines[at:end], width)
        at = end


def _paragraph_end(lines: list[str], start: int) -> int:
    """Where the paragraph that starts at this line ends; a line that is no prose stands alone."""
    end = start + 1
    if not lines[start] or _NOT_PROSE.match(lines[start]):
        return end
    while end < len(lines) and lines[end] and not _starts_anew(lines[end]):
        end += 1
    return end


def _starts_anew(line: str) -> bool:
    return bool(_NOT_PROSE.match(line) or _ITEM.match(line) or _FENCE.match(line))


def _paragraph(lines: list[str], width: int) -> Iterator[str]:
    first = lines[0]
    if _NOT_PROSE.match(first) or all(len(line) <= width for line in lines):
        yield from lines
        return
    item = _ITEM.match(first)
    lead = item[0] if item else first[: len(first) - len(first.lstrip())]
    words = [word for line in lines for word in line.split(" ") if word]
    yield from _fill(words, width, lead[: len(lead) - len(lead.lstrip())], " " * len(lead))


def _fill(words: list[str], width: int, first: str, rest: str) -> Iterator[str]:
    """As many words on each line as fit; ``first`` and ``rest`` indent them."""
    line = first + words[0]
    for word in words[1:]:
        if len(line) + 1 + len(word) <= width:
            line = f"{line} {word}"
        else:
            yield line
            line = rest + word
    yield line


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
