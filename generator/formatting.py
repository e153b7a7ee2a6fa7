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
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from generator.problems import BadInput, Location, Problem

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

Share = list[tuple[str, str]]
"""Files, each with its path."""

LINE_LENGTH = 100
"""Of generated Python code. Templates that print black's own style at this width cost least."""

_WORTH_SHARING = 60_000
"""Characters from which other processes save more time than it takes to start them."""


def format_all(texts: Mapping[str, str]) -> dict[str, str]:
    """The formatted text of each file, by its path, in the order given.

    Large amounts are spread over the processor's cores. Raises BadInput for each text that isn't
    Python. Only a replaced template prints such a thing, so the advice is for whoever wrote it.
    """
    if sum(map(len, texts.values())) >= _WORTH_SHARING and _may_fork():
        results = _format_shared(texts)
    else:
        results = _format_each(texts.items())
    problems = [result for result in results.values() if isinstance(result, Problem)]
    if problems:
        raise BadInput(sorted(problems, key=lambda problem: problem.at))
    return {path: str(results[path]) for path in texts}


def _format_each(files: Iterable[tuple[str, str]]) -> dict[str, str | Problem]:
    """By path, the formatted text or what is wrong with it."""
    from black import format_str
    from black.mode import Mode, TargetVersion
    from black.parsing import InvalidInput

    mode = Mode(target_versions={TargetVersion.PY311}, line_length=LINE_LENGTH)
    results: dict[str, str | Problem] = {}
    for path, text in files:
        try:
            results[path] = format_str(text, mode=mode)
        except InvalidInput as error:
            results[path] = _not_python(path, str(error))
    return results


def _may_fork() -> bool:
    """Whether other processes can take a share. Where threads run, forks aren't safe."""
    return sys.platform == "linux" and (os.cpu_count() or 1) > 1 and threading.active_count() == 1


def _format_shared(texts: Mapping[str, str]) -> dict[str, str | Problem]:
    """The same, with one share of the work done here and each of the others in a process."""
    from multiprocessing import get_context

    _format_each([])  # imports black before the forks, once for all
    own, *others = _shares(texts, min(os.cpu_count() or 1, 8))
    context = get_context("fork")
    helpers: list[tuple[Share, Connection, BaseProcess]] = []
    # Ctrl-C reaches every process of a terminal. Only this one is to deal with it.
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        for share in others:
            receiver, sender = context.Pipe(duplex=False)
            process = context.Process(target=_send, args=(sender, share), daemon=True)
            process.start()
            sender.close()
            helpers.append((share, receiver, process))
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    try:
        results = _format_each(own)
        for share, receiver, _ in helpers:
            results |= _received(receiver, share)
    finally:
        for _, _, process in helpers:
            process.terminate()
            process.join()
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


def _send(sender: Connection, share: Share) -> None:
    """In another process: format a share. If that fails, whoever waits will find out why."""
    with suppress(Exception):
        sender.send(_format_each(share))


def _received(receiver: Connection, share: Share) -> dict[str, str | Problem]:
    try:
        return receiver.recv()
    except EOFError:
        return _format_each(share)


def _not_python(path: str, said: str) -> Problem:
    """The place is all that black says: ``cannot parse: 3:7`` with the line below it."""
    place = re.search(r"(\d+):(\d+)", said)
    line, column = (int(place[1]), int(place[2]) + 1) if place else (1, 1)
    return Problem(
        Location(path, line, column),
        "black can't parse this generated file as Python",
        "correct the template that printed it",
    )
