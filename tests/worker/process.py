"""Workers as processes of their own, which can be told to end, or killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.output.places import interruptible
from tests.python.installed import Installed

CREW = Path(__file__).with_name("crew.py")
PATIENCE = 30.0


@dataclass(frozen=True)
class Run:
    """One call of a handler, in real seconds. ``how`` is ended, cancelled, or killed."""

    worker: str
    item: str
    began: float
    ended: float
    how: str
    reason: str | None


def python_worker(installed: Installed, way: str, url: str, name: str) -> list[str]:
    """The command of a worker of the Python SDK; ``way`` is ``sync`` or ``async``."""
    return [str(installed.python), "-I", str(CREW), way, url, name]


class Member:
    """A worker's process, by the command that starts it; what it says goes to files."""

    def __init__(self, command: Sequence[str], folder: Path, name: str) -> None:
        self.name = name
        self.out, self.err = folder / f"{name}.jsonl", folder / f"{name}.log"
        with self.out.open("wb") as out, self.err.open("wb") as err:
            self.process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                env={key: value for key, value in os.environ.items() if "proxy" not in key.lower()},
                preexec_fn=interruptible,
            )
        self.killed_at: float | None = None

    def lines(self) -> list[dict[str, Any]]:
        text = self.out.read_text("utf-8")
        return [json.loads(line) for line in text.splitlines(keepends=True) if line.endswith("\n")]

    def events(self) -> list[str]:
        return [each["event"] for each in self.lines()]

    def is_at_it_for(self, least: float, most: float) -> bool:
        """Whether it is at an item since so many seconds."""
        since: dict[int, float] = {}
        for each in self.lines():
            if each["event"] == "began":
                since[each["run"]] = each["at"]
            elif "run" in each:
                del since[each["run"]]
        now = time.monotonic()
        return self.killed_at is None and any(least <= now - at <= most for at in since.values())

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()
        self.killed_at = time.monotonic()

    def tell_to_end(self) -> None:
        self.process.send_signal(signal.SIGTERM)

    def runs(self) -> list[Run]:
        """All calls of its handler."""
        begun: dict[int, tuple[str, float]] = {}
        found: list[Run] = []
        for each in self.lines():
            if each["event"] == "began":
                begun[each["run"]] = each["id"], each["at"]
            elif each["event"] in ("ended", "cancelled"):
                item, start = begun.pop(each["run"])
                found.append(Run(self.name, item, start, each["at"], each["event"], each["reason"]))
        for item, start in begun.values():
            assert self.killed_at is not None, f"{self.name} never ended {item}"
            found.append(Run(self.name, item, start, self.killed_at, "killed", None))
        return found


def until(holds: Callable[[], Any], patience: float = PATIENCE) -> None:
    """Wait until something is so. Fails if it doesn't come about."""
    give_up = time.monotonic() + patience
    while not holds():
        assert time.monotonic() < give_up, "it didn't come about"
        time.sleep(0.01)
