"""A terminal with a person's eyes: a program in a pty, and the screen that it draws."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from typing import Any

import pexpect
import pyte

COLUMNS, LINES = 100, 30


class Terminal:
    """A program in a terminal: ``raw`` is all that it has written."""

    def __init__(self, process: pexpect.spawn[bytes]) -> None:
        self.process = process
        self.raw = b""
        self._screen = pyte.Screen(COLUMNS, LINES)
        self._stream = pyte.ByteStream(self._screen)
        self._seen: set[str] = set()

    @property
    def text(self) -> str:
        """What the screen shows."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    @property
    def colours(self) -> set[str]:
        """The colours on the screen."""
        rows = self._screen.buffer
        return {rows[y][x].fg for y in range(LINES) for x in range(COLUMNS)} - {"default"}

    def type(self, keys: str) -> None:
        self.process.send(keys)

    def until(self, condition: Callable[[Terminal], bool]) -> None:
        """Watch until the screen is as wanted."""
        deadline = time.monotonic() + 30
        while not condition(self):
            assert time.monotonic() < deadline, self.text
            self._read()

    def end(self) -> int:
        """Watch until the program has ended. Returns its exit code."""
        deadline = time.monotonic() + 30
        while self._read():
            assert time.monotonic() < deadline, self.text
        self.process.close()
        code = self.process.exitstatus
        assert code is not None
        return code

    def _read(self) -> bool:
        try:
            found = self.process.read_nonblocking(4096, timeout=0.1)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.raw += found
        self._stream.feed(found)
        return True


@contextmanager
def terminal(argv: Sequence[str], environment: dict[str, str]) -> Generator[Terminal]:
    """Run a program in a terminal; it is ended with the block."""
    left_out = ("COLUMNS", "LINES", "CI")
    env = {name: value for name, value in environment.items() if name not in left_out}
    like_ours: Any = {**env, "TERM": "xterm-256color"}  # pexpect asks for the type of os.environ
    process: pexpect.spawn[bytes] = pexpect.spawn(
        argv[0],
        list(argv[1:]),
        env=like_ours,
        dimensions=(LINES, COLUMNS),
        timeout=30,
    )
    try:
        yield Terminal(process)
    finally:
        process.close(force=True)
