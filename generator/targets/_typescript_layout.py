"""Where lines break in TypeScript: a small algebra of layouts, printed as Prettier prints them.

A layout is text or one of the values below. ``Group`` is printed flat if it fits into the columns
that are left, and otherwise with all of its own ``Line`` values as line ends (P. Wadler, "A
prettier printer").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.columns import columns

WIDTH = 100
_STEP = 2


@dataclass(frozen=True, slots=True)
class Line:
    """A line end where its group breaks; else ``flat``."""

    flat: str = " "


@dataclass(frozen=True, slots=True)
class Broken:
    """Text that stands there only where its group breaks, or only where it doesn't."""

    text: str
    flat: str = ""


@dataclass(frozen=True, slots=True)
class Indent:
    of: Layout


@dataclass(frozen=True, slots=True)
class Group:
    of: Layout


Layout = str | Line | Broken | Indent | Group | tuple["Layout", ...]

SOFT = Line("")
LINE = Line()


def printed(layout: Layout, indent: int = 0, behind: int = 0) -> str:
    """The text of a layout whose first line starts at a column, with ``behind`` columns after it.

    Lines after the first are indented already.
    """
    out: list[str] = []
    column = indent
    waiting: list[tuple[int, bool, Layout]] = [(indent, True, layout)]
    while waiting:
        depth, broken, here = waiting.pop()
        match here:
            case str():
                out.append(here)
                column += columns(here)
            case tuple():
                waiting += [(depth, broken, each) for each in reversed(here)]
            case Indent(of):
                waiting.append((depth + _STEP, broken, of))
            case Group(of):
                left = WIDTH - column - behind
                waiting.append((depth, broken and not _fits(of, left, waiting), of))
            case Broken(text, flat_text):
                chosen = text if broken else flat_text
                out.append(chosen)
                column += columns(chosen)
            case Line(flat_text):
                if broken:
                    _end_line(out, depth)
                    column = depth
                else:
                    out.append(flat_text)
                    column += len(flat_text)
    return "".join(out)


def _end_line(out: list[str], depth: int) -> None:
    """No line ends in a space."""
    while out and not out[-1].rstrip(" "):
        out.pop()
    if out:
        out[-1] = out[-1].rstrip(" ")
    out.append("\n" + " " * depth)


def _fits(layout: Layout, left: int, behind: Sequence[tuple[int, bool, Layout]]) -> bool:
    """Whether a layout fits flat, with what follows on its line."""
    waiting: list[tuple[bool, Layout]] = [(False, layout)]
    following = len(behind)
    while left >= 0:
        if not waiting:
            if following == 0:
                return True
            following -= 1
            waiting.append(behind[following][1:])
            continue
        broken, here = waiting.pop()
        match here:
            case str():
                left -= columns(here)
            case tuple():
                waiting += [(broken, each) for each in reversed(here)]
            case Indent(of):
                waiting.append((broken, of))
            case Group(of):
                waiting.append((broken, of))
            case Broken(text, flat_text):
                left -= columns(text if broken else flat_text)
            case Line(flat_text):
                if broken:
                    return True
                left -= len(flat_text)
    return False


def joined(parts: Iterable[Layout], *between: Layout) -> tuple[Layout, ...]:
    """Layouts with others between them."""
    found: list[Layout] = []
    for each in parts:
        if found:
            found += between
        found.append(each)
    return tuple(found)


def listed(opening: str, parts: Sequence[Layout], closing: str) -> Layout:
    """Parts separated by commas, all on a line or each on its own, then with a last comma.

    Not a group: that is whatever it stands in.
    """
    if not parts:
        return opening + closing
    inside = Indent((SOFT, *joined(parts, ",", LINE)))
    return (opening, inside, Broken(","), SOFT, closing)


def member(name: str, value: Layout) -> Layout:
    """``name: value``; a text that would reach too far stands on the next line.

    Under a short name that would gain nothing.
    """
    if not isinstance(value, str) or columns(name) < _STEP + 3:
        return (f"{name}: ", value)
    return Group((f"{name}:", Indent((LINE, value))))


def braced(parts: Sequence[Layout], opening: str = "{") -> Layout:
    """The same in braces, with a space inside where it stays on a line."""
    if not parts:
        return f"{opening}}}"
    return Group((opening, Indent((LINE, *joined(parts, ",", LINE))), Broken(","), LINE, "}"))


def assigned(target: str, value: Layout, indent: int = 0) -> str:
    """``target = value;`` with the value on a line of its own where not even its head fits.

    ``value`` isn't a group: where it breaks, all of its own lines do.
    """
    text = printed((f"{target} = ", Group(value), ";"), indent)
    if indent + columns(text.partition("\n")[0]) <= WIDTH:
        return text
    below = indent + _STEP
    return f"{target} =\n{' ' * below}{printed((Group(value), ';'), below)}"
