"""Workers of the installed SDK at work on the conformance server's queue, and their time."""

from __future__ import annotations

import json
import shutil
import subprocess
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.conformance.fixtures import Conformance
from tests.pages.toolchains import program
from tests.typescript.installed import Installed
from tests.typescript.tools import environment

Fields = dict[str, Any]

PROGRAM = Path(__file__).with_name("worker.mjs")
ENVIRONMENT = "env_1"
KEY = "environment-key-which-nobody-may-see"

PATIENCE = 120.0
"""Real seconds until a test gives up on what should have come."""


class Stage:
    """The server with an environment, and workers in a process whose clock the test moves."""

    def __init__(self, server: Conformance, process: subprocess.Popen[str]) -> None:
        self.server = server
        self._process = process

    def set(self, items: int = 0, **given: Any) -> None:
        """Start from an environment with so many items in its queue."""
        work = [{"environment_id": ENVIRONMENT, "id": f"work_{n + 1}"} for n in range(items)]
        self.server.reset(environments=[{"id": ENVIRONMENT}], work=work, **given)

    def tell(self, do: str, **given: Any) -> Fields:
        """Have the process do something. Returns what has happened in it so far."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"do": do, **given}) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        assert answer, "the process has died"
        found = json.loads(answer)
        assert found["unhandled"] == []
        return found

    def start(self, handler: str = "at", client: Fields | None = None, **options: Any) -> Fields:
        client = {"apiKey": "api-key", "baseURL": self.server.url, **(client or {})}
        given = {"environmentId": ENVIRONMENT, "environmentKey": KEY, **options}
        return self.tell("start", client=client, handler=handler, **given)

    def move(self, seconds: float) -> Fields:
        return self.tell("move", ms=seconds * 1000)

    def until(self, holds: Callable[[], Any]) -> None:
        """Wait until something is so. Fails if it doesn't come about."""
        give_up = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < give_up, "it didn't come about"
            time.sleep(0.002)

    def answered(self, operation: str, count: int) -> list[Fields]:
        """The calls of an operation, once there are so many and all were answered."""
        self.until(lambda: len(self.calls(operation)) >= count)
        self.until(lambda: self.tell("look")["open"].get(operation) == 0)
        found = self.calls(operation)
        assert len(found) == count, found
        return found

    def still(self, operation: str, count: int) -> None:
        """Make sure that there are no further calls of an operation.

        The process has done all that is due, and has counted the calls that it began.
        """
        assert self.tell("look")["begun"].get(operation, 0) == count

    def waits(self, least: float, most: float) -> float:
        """The seconds for which the process waits, once these are within bounds."""
        found: list[float] = []

        def holds() -> bool:
            waits = [each / 1000 for each in self.tell("look")["waits"]]
            found[:] = [each for each in waits if least <= each <= most]
            return bool(found)

        self.until(holds)
        return found[0]

    def notes(self) -> list[str]:
        return self.tell("look")["notes"]

    def state(self) -> str:
        return self.tell("look")["states"][0]

    def ended(self) -> str:
        """How the worker came to its end, which must come."""
        self.until(lambda: self.state() != "running")
        return self.state()

    def calls(self, operation: str) -> list[Fields]:
        return [each for each in self.server.requests() if each["operation"] == operation]


@contextmanager
def staged(installed: Installed, server: Conformance, speed: int = 0) -> Generator[Stage]:
    """A stage; its time passes by itself, ``speed`` times faster, or not at all."""
    script = installed.project / PROGRAM.name
    shutil.copy(PROGRAM, script)
    with subprocess.Popen(
        [program("node"), str(script), str(speed)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment(),
    ) as process:
        try:
            yield Stage(server, process)
        finally:
            process.kill()
