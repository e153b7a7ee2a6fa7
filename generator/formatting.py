"""Generated Python in black's style. black is imported only when there is something to format.

What black makes of a text depends on that text, its version and :data:`LINE_LENGTH` alone: no
configuration file is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import partial

from generator.memory import no_collection
from generator.parallel import Elsewhere, cores
from generator.problems import BadInput, Location, Problem
from generator.settled import Piece, Split, split

Share = list[tuple[str, str]]
"""Files, each with its path."""

LINE_LENGTH = 100
"""Of generated Python code. Templates that print black's own style at this width cost least."""

_WORTH_SHARING = 60_000
"""Characters from which other processes save more time than it takes to start them."""


def preload() -> None:
    """Import black, which takes a while, at a moment when there is nothing better to do."""
    _format_each([])


def format_all(texts: Mapping[str, str], *, trusted: bool = False) -> dict[str, str]:
    """The formatted text of each file, by its path, in the order given.

    Where our own templates printed a text, it is ``trusted`` to have black's style wherever a
    statement fits on its line. Raises BadInput for each text that isn't Python. Only a replaced
    template prints such a thing, so the advice is for whoever wrote it.
    """
    splits = _splits(texts) if trusted else {}
    whole = {path: text for path, text in texts.items() if path not in splits}
    pieces = [piece.wrapped() for each in splits.values() for piece in each.pieces]
    results = _formatted({**whole, **{text: text for text in pieces}})
    problems = [result for result in results.values() if isinstance(result, Problem)]
    if problems:
        raise BadInput(sorted(problems, key=lambda problem: problem.at))

    def formatted(piece: Piece) -> str:
        return piece.unwrapped(str(results[piece.wrapped()]))

    return {
        path: splits[path].joined(formatted) if path in splits else str(results[path])
        for path in texts
    }


def _splits(texts: Mapping[str, str]) -> dict[str, Split]:
    """The texts in parts, except for those that aren't Python."""
    splits: dict[str, Split] = {}
    for path, text in texts.items():
        with suppress(SyntaxError, ValueError):
            splits[path] = split(text, LINE_LENGTH)
    return splits


def _formatted(texts: Mapping[str, str]) -> dict[str, str | Problem]:
    """By path, the formatted text or what is wrong; large amounts take all cores."""
    if sum(map(len, texts.values())) >= _WORTH_SHARING and cores() > 1:
        return _format_shared(texts)
    return _format_each(texts.items()) if texts else {}


def _format_each(files: Iterable[tuple[str, str]]) -> dict[str, str | Problem]:
    """By path, the formatted text or what is wrong with it."""
    from black import format_str
    from black.mode import Mode, TargetVersion
    from black.parsing import InvalidInput

    mode = Mode(target_versions={TargetVersion.PY311}, line_length=LINE_LENGTH)
    results: dict[str, str | Problem] = {}
    for path, text in files:
        try:
            with no_collection():
                results[path] = format_str(text, mode=mode)
        except InvalidInput as error:
            results[path] = _not_python(path, str(error))
    return results


def _format_shared(texts: Mapping[str, str]) -> dict[str, str | Problem]:
    """The same, with one share of the work done here and each of the others in a process."""
    preload()  # before the forks, once for all
    own, *others = _shares(texts, cores())
    helpers = [Elsewhere(partial(_format_each, share)) for share in others]
    results = _format_each(own)
    for helper in helpers:
        results |= helper.result()
    return results


def _shares(texts: Mapping[str, str], number: int) -> list[Share]:
    """The files in shares of about the same length."""
    shares: list[Share] = [[] for _ in range(number)]
    lengths = [0] * number
    for path, text in sorted(texts.items(), key=lambda file: (-len(file[1]), file[0])):
        least = lengths.index(min(lengths))
        shares[least].append((path, text))
        lengths[least] += len(text)
    return shares


def _not_python(path: str, said: str) -> Problem:
    """The place is all that black says: ``cannot parse: 3:7`` with the line below it."""
    place = re.search(r"(\d+):(\d+)", said)
    line, column = (int(place[1]), int(place[2]) + 1) if place else (1, 1)
    return Problem(
        Location(path, line, column),
        "black can't parse this generated file as Python",
        "correct the template that printed it",
    )
