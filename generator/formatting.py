"""Generated Python in black's style. black is imported only when there is something to format.

What black makes of a text depends on that text, its version and :data:`LINE_LENGTH` alone: no
configuration file is read.
"""

from __future__ import annotations

import os
import re
import signal
import sys
import threading
from collections.abc import Mapping
from typing import TYPE_CHECKING

from generator.problems import BadInput, Location, Problem

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

LINE_LENGTH = 100
"""Of generated Python code. Templates that print black's own style at this width cost least."""

_WORTH_SHARING = 60_000
"""Characters from which other processes save more time than it takes to start them."""


def format_all(texts: Mapping[str, str]) -> dict[str, str]:
    """The formatted text of each file, by its path, in the order given.

    Large amounts are spread over the processor's cores. Raises BadInput for each text that isn't
    Python. Only a replaced template prints such a thing, so the advice is for whoever wrote it.
    """
    work = list(texts.items())
    context = _processes() if sum(map(len, texts.values())) >= _WORTH_SHARING else None
    results = dict(map(_format, work) if context is None else _format_shared(work, context))
    problems = [result for result in results.values() if isinstance(result, Problem)]
    if problems:
        raise BadInput(sorted(problems, key=lambda problem: problem.at))
    return {path: str(results[path]) for path in texts}


def _format(file: tuple[str, str]) -> tuple[str, str | Problem]:
    """A file's path, with its formatted text or what is wrong with it."""
    from black import format_str
    from black.mode import Mode, TargetVersion
    from black.parsing import InvalidInput

    path, text = file
    mode = Mode(target_versions={TargetVersion.PY311}, line_length=LINE_LENGTH)
    try:
        return path, format_str(text, mode=mode)
    except InvalidInput as error:
        return path, _not_python(path, str(error))


def _format_shared(
    work: list[tuple[str, str]], context: BaseContext
) -> list[tuple[str, str | Problem]]:
    """The same in several processes, longest files first so that all of them end together."""
    from concurrent.futures import ProcessPoolExecutor

    _format(("", ""))  # imports black before the fork, once for all
    work = sorted(work, key=lambda file: len(file[1]), reverse=True)
    workers = min(os.cpu_count() or 1, 8)
    with ProcessPoolExecutor(workers, context, _ignore_interrupts) as pool:
        try:
            return list(pool.map(_format, work))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _ignore_interrupts() -> None:
    """Ctrl-C reaches every process of a terminal; that which was asked to work deals with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _processes() -> BaseContext | None:
    """How to start processes here; None if that would cost more than it saves, or isn't safe."""
    if sys.platform != "linux" or os.cpu_count() == 1 or threading.active_count() > 1:
        return None
    from multiprocessing import get_context

    return get_context("fork")


def _not_python(path: str, said: str) -> Problem:
    """The place is all that black says: ``cannot parse: 3:7`` with the line below it."""
    place = re.search(r"(\d+):(\d+)", said)
    line, column = (int(place[1]), int(place[2]) + 1) if place else (1, 1)
    return Problem(
        Location(path, line, column),
        "black can't parse this generated file as Python",
        "correct the template that printed it",
    )
