"""Work for a second core: a call in another process, while this one goes on."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_T = TypeVar("_T")


def cores() -> int:
    """How many processes may work at a time; 1 where none can be forked, or not safely."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return min(len(os.sched_getaffinity(0)), 8)


class Elsewhere(Generic[_T]):
    """A call that is made in another process from now on; its result must be one to pickle.

    With a single core it's made here, when it is asked for its result; so it is if the other
    process fails, and what the call raises is raised here.
    """

    def __init__(self, call: Callable[[], _T]) -> None:
        self._call = call
        self.is_running = cores() > 1
        if self.is_running:
            self._start()

    def result(self) -> _T:
        """Waits for it, if need be."""
        if not self.is_running:
            return self._call()
        self.is_running = False
        try:
            return self._receiver.recv()
        except EOFError:
            return self._call()
        finally:
            self._process.terminate()
            self._process.join()

    def _start(self) -> None:
        from multiprocessing import get_context

        context = get_context("fork")
        self._receiver, sender = context.Pipe(duplex=False)
        self._process = context.Process(target=_make, args=(self._call, sender), daemon=True)
        # Ctrl-C reaches every process of a terminal, and only this one is to deal with it. Daemons
        # are ended when it ends. Here it waits until `sender` is gone, whose `__del__` would
        # swallow it.
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            self._process.start()
            sender.close()
            del sender
        finally:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def _make(call: Callable[[], object], sender: Connection) -> None:
    """In the other process. It ends in silence: if nothing is sent, the call is made again."""
    with suppress(Exception):
        sender.send(call())
