"""What people see: problems, colour, progress. Colour and progress are for terminals only."""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from collections.abc import Iterable
from time import perf_counter
from types import TracebackType
from typing import TYPE_CHECKING, Literal, TextIO

from generator.problems import Location, Problem

if TYPE_CHECKING:
    from rich.live import Live

Style = Literal["red", "green", "yellow", "cyan", "bold", "dim"]

_CODES: dict[Style, str] = {
    "red": "31",
    "green": "32",
    "yellow": "33",
    "cyan": "36",
    "bold": "1",
    "dim": "2",
}
_UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]"
)
_PLACES = 5
"""So many other places of a warning are listed, unless it is of what isn't generated."""
_PATIENCE = 0.3
"""Seconds without a sign of life. What takes less is done before the progress line is set up."""


def visible(text: str) -> str:
    """A text with its control characters spelled out: the document's text must not command a
    terminal, or hide in it."""
    return _UNSEEN.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)


def _on_one_line(text: str) -> str:
    return visible(text).replace("\n", "\\n")


def styled(text: str, style: Style, stream: TextIO) -> str:
    """The text in a colour if the stream is a terminal that wants any."""
    wanted = stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if wanted else text


def say(text: str, style: Style | None = None, *, stream: TextIO | None = None) -> None:
    """Print a line, to standard output if not told otherwise."""
    to = sys.stdout if stream is None else stream
    line = visible(text)
    print(styled(line, style, to) if style else line, file=to)


def tell(problems: Iterable[Problem]) -> None:
    """Print problems to standard error, one a line, and below how many they are.

    Where a warning says the very same of several places, it is told once, with the first of them;
    with all of them if it is of what isn't generated, which is also counted by its kind.
    """
    found = list(problems)
    for problem, others in _together(found):
        style = "red" if problem.severity == "error" else "yellow"
        label = styled(f"{problem.severity}:", style, sys.stderr)
        said = _on_one_line(f"{problem.message}; {problem.advice}{_also(problem, others)}")
        print(f"{_on_one_line(str(problem.at))}: {label} {said}", file=sys.stderr)
    if found:
        errors = sum(problem.severity == "error" for problem in found)
        counts = [count(errors, "error"), count(len(found) - errors, "warning")]
        told = ", ".join(each for each in counts if not each.startswith("0 "))
        lost = Counter(each.lost for each in found if each.lost)
        kinds = ", ".join(count(number, kind) for kind, number in sorted(lost.items()))
        say(f"{told}; not generated as described: {kinds}" if kinds else told, stream=sys.stderr)


def _together(problems: Iterable[Problem]) -> Iterable[tuple[Problem, list[Location]]]:
    """The problems to tell, each with the other places that it is about."""
    places: dict[Problem, list[Location]] = {}
    first: dict[tuple[str, str, str], Problem] = {}
    for each in problems:
        same = each
        if each.severity == "warning":
            same = first.setdefault((each.at.file, each.message, each.advice), each)
        places.setdefault(same, [])
        if same is not each:
            places[same].append(each.at)
    return places.items()


def _also(problem: Problem, others: list[Location]) -> str:
    if not others:
        return ""
    most = len(others) if problem.lost else _PLACES
    shown = ", ".join(f"{at.line}:{at.column}" for at in others[:most])
    left = len(others) - most
    return f" (also at {shown}{f' and {left} more places' if left > 0 else ''})"


def count(number: int, noun: str) -> str:
    """``1 file``, ``2 files``, ``2 bodies``"""
    several = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number} {noun if number == 1 else several}"


class ProgressLine:
    """Shows on a terminal what is being done, once it takes longer than a moment.

    No thread refreshes it: black's processes are forked from this one.
    """

    def __init__(self) -> None:
        self._start = perf_counter()
        self._live: Live | None = None

    def __enter__(self) -> ProgressLine:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._live is not None:
            self._live.stop()

    def __call__(self, stage: str) -> None:
        if not sys.stderr.isatty() or perf_counter() - self._start < _PATIENCE:
            return
        if self._live is None:
            self._live = _live()
        from rich.text import Text

        self._live.update(Text(f"{visible(stage)} ...", style="dim"), refresh=True)


def _live() -> Live:
    from rich.console import Console
    from rich.live import Live

    live = Live(console=Console(stderr=True), auto_refresh=False, transient=True)
    live.start()
    return live
