"""Text of the document as prose of generated code: filled anew where lines are too long."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from textwrap import dedent

_LINE_BREAK = re.compile(r"\r\n?|\n")
_FENCE = re.compile(r"\s*(```|~~~)")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s+")
_NOT_PROSE = re.compile(r"\s*[#>|]|    |\s*(?:[-*_]\s*){3,}$")


def lines(text: str, width: int, escape: Callable[[str], str]) -> list[str]:
    """The text's lines, each escaped by ``escape``, and at most ``width`` wide.

    A word that is longer than that stays whole. No blank lines at either end, none in a row. Words,
    paragraphs, lists and code blocks stay what they are; prose with a line that is too long is
    filled anew.
    """
    found: list[str] = []
    prose = dedent("\n".join(escape(line) for line in _LINE_BREAK.split(text)))
    for line in _filled(prose.split("\n"), width):
        if line or (found and found[-1]):
            found.append(line)
    while found and not found[-1]:
        found.pop()
    return found


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
