"""Which parts of a printed module black may still change, and which it would leave as they are.

Our templates print black's own style, as long as every line has enough room: that costs nothing,
where black takes ten times as long as all else. So a module is looked through for lines that are
too long, and black formats the smallest statements around those. It stays the authority: tests
compare the result with what it makes of whole modules.
"""

from __future__ import annotations

import ast
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.columns import columns

# Lines inside brackets that have a single word, and lines that only open a bracket.
_UNBREAKABLE = re.compile(
    r""" *(?:[\w.]+(?: as \w+)?,|"[\w.]+",?|"[\w.]+": \[|from [\w.]+ import \()"""
)
_INDENT = 4


@dataclass(frozen=True, slots=True)
class Piece:
    """A statement, of lines that start ``depth`` levels deep, as a module that black can format."""

    depth: int
    text: str

    def wrapped(self) -> str:
        """The statement inside as many blocks as it stands in."""
        blocks = (f"{' ' * _INDENT * level}if _:\n" for level in range(self.depth))
        return "".join(blocks) + self.text

    def unwrapped(self, formatted: str) -> str:
        """The statement, out of the formatted module."""
        return formatted.split("\n", self.depth)[-1].lstrip("\n")


@dataclass(frozen=True, slots=True)
class Split:
    """A module's text in parts: text that is settled, and pieces that aren't."""

    parts: tuple[str | Piece, ...]

    @property
    def pieces(self) -> list[Piece]:
        """What black is to format."""
        return [each for each in self.parts if isinstance(each, Piece)]

    def joined(self, formatted: Callable[[Piece], str]) -> str:
        """The module with its pieces formatted."""
        return "".join(each if isinstance(each, str) else formatted(each) for each in self.parts)


def split(text: str, width: int) -> Split:
    """Find what black may change. Raises SyntaxError for text that isn't Python."""
    lines = text.split("\n")
    suspects = [number for number, line in enumerate(lines, 1) if _is_long(line, width)]
    if not suspects:
        return Split((text,))
    ranges = _outermost(_pieces(ast.parse(text).body, suspects, 0))
    parts: list[str | Piece] = []
    after = 0
    for first, last, depth in ranges:
        parts.append("".join(f"{line}\n" for line in lines[after : first - 1]))
        parts.append(Piece(depth, "".join(f"{line}\n" for line in lines[first - 1 : last])))
        after = last
    parts.append("\n".join(lines[after:]))
    return Split(tuple(parts))


def _is_long(line: str, width: int) -> bool:
    """Whether a line takes more columns than there are, and black could do something about it."""
    if len(line) * 2 <= width or (len(line) <= width and line.isascii()):
        return False
    is_last_resort = line.lstrip().startswith("#") or _UNBREAKABLE.fullmatch(line)
    return columns(line) > width and not is_last_resort


def _pieces(
    body: Sequence[ast.stmt], suspects: Sequence[int], depth: int
) -> Iterator[tuple[int, int, int]]:
    """First line, last line and depth of the smallest statements around the suspects."""
    for node in body:
        first, last = _lines(node)
        inside = _between(suspects, first, last)
        if not inside:
            continue
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            if inside[-1] == last:  # black may move the closing quotes, and nothing else
                yield first, last, depth
            continue
        inner = _inner(node, depth + 1)
        if sum(len(_between(inside, *_lines(each))) for each in inner) == len(inside):
            yield from _pieces(inner, inside, depth + 1)
        else:
            yield first, last, depth


def _lines(node: ast.stmt) -> tuple[int, int]:
    """The first and the last line, decorators included."""
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min(each.lineno for each in (node, *decorators)), node.end_lineno or node.lineno


def _inner(node: ast.stmt, depth: int) -> list[ast.stmt]:
    """The statements of its blocks; an ``elif`` isn't one, though the parser says so."""
    blocks: list[list[ast.stmt]] = [
        getattr(node, name, []) for name in ("body", "orelse", "finalbody")
    ]
    return [each for block in blocks for each in block if each.col_offset == depth * _INDENT]


def _between(numbers: Sequence[int], first: int, last: int) -> Sequence[int]:
    return numbers[bisect_left(numbers, first) : bisect_left(numbers, last + 1)]


def _outermost(ranges: Iterator[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The ranges in order, without those that share a line with the one before."""
    found: list[tuple[int, int, int]] = []
    for each in sorted(ranges):
        if not found or each[0] > found[-1][1]:
            found.append(each)
    return found
