"""A sign that something is going on, for people who wait in front of a terminal."""

from __future__ import annotations

import sys
import threading
from types import TracebackType
from typing import Any

from ._terminal import is_terminal

_PATIENCE = 0.2
"""Seconds after which a person begins to wonder; rich is not even imported before."""


class Spinner:
    """Shows a spinner on standard error while its ``with`` block waits, if that takes long."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lock = threading.Lock()
        self._timer: threading.Timer | None = None
        self._status: Any = None
        self._is_over = False

    def __enter__(self) -> Spinner:
        if is_terminal(sys.stderr):
            self._timer = threading.Timer(_PATIENCE, self._show)
            self._timer.daemon = True
            self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """Take the spinner away, so that something can be written in its place."""
        if self._timer is not None:
            self._timer.cancel()
        with self._lock:
            self._is_over = True
            if self._status is not None:
                self._status.stop()
                self._status = None

    def _show(self) -> None:
        from rich.console import Console
        from rich.text import Text

        with self._lock:
            if not self._is_over:
                self._status = Console(stderr=True).status(Text(self._text))
                self._status.start()
