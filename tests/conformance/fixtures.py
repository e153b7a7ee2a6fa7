"""The conformance server as pytest fixtures; ``tests/conftest.py`` makes them known everywhere."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
import platformdirs
import pytest

ROOT = Path(__file__).parents[2]
DOCUMENT = ROOT / "spec" / "openapi.yaml"
REQUIREMENTS = Path(__file__).with_name("requirements.txt")

Fields = dict[str, Any]


@dataclass(frozen=True)
class Conformance:
    """A running server: ``url`` for the client under test, the methods for the test itself."""

    url: str
    control: httpx2.Client

    def reset(self, **given: list[Fields] | int) -> Fields:
        """Start from this state: lists of ``environments``, ``work`` and ``faults``; leases last
        for ``ttl_seconds``."""
        return self._ask("POST", "reset", given)

    def add_work(self, **fields: Any) -> Fields:
        """Enqueue an item; only ``environment_id`` is needed. Polls that wait get it at once."""
        return self._ask("POST", "work", fields)

    def fault(self, **fields: Any) -> None:
        """Order a fault for the next calls: see ``server/faults.py``."""
        self._ask("POST", "faults", fields)

    def forget_faults(self) -> None:
        """There are no more faults, until others are ordered."""
        self._ask("DELETE", "faults")

    def advance(self, milliseconds: int) -> str:
        """Move the server's clock; the answer is the new time."""
        return self._ask("POST", "clock", {"advance_ms": milliseconds})["now"]

    def state(self) -> Fields:
        return self._ask("GET", "state")

    def leases(self) -> list[Fields]:
        """Every lease since the reset: the item, its heartbeats, how it ended."""
        return self._ask("GET", "leases")

    def requests(self) -> list[Fields]:
        """Every API call since the reset, as it came over the wire."""
        return self._ask("GET", "requests")

    def take_violations(self) -> list[Fields]:
        """The answers that broke the document so far; they are forgotten by this."""
        return self._ask("DELETE", "violations")

    def _ask(self, method: str, what: str, given: object = None) -> Any:
        answer = self.control.request(method, f"{self.url}/_control/{what}", json=given)
        assert answer.status_code == 200, answer.text
        return answer.json()


def build_environment() -> Path:
    """The Python of a virtual environment with the server's requirements, built where it lacks.

    It lies in the user's cache under a key of what it is made from. Two processes that build it at
    once don't disturb each other: each has a folder of its own, and one of them gets the name.
    """
    made_from = f"{sys.version}\n{sys.executable}\n{REQUIREMENTS.read_text(encoding='utf-8')}"
    key = hashlib.sha256(made_from.encode()).hexdigest()[:16]
    place = platformdirs.user_cache_path("onespec") / f"conformance-{key}"
    python = Path("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        own = Path(tempfile.mkdtemp(dir=place.parent, prefix="building-"))
        uv = [sys.executable, "-m", "uv", "--quiet"]
        install = ["pip", "install", "--python", str(own), "--requirement", str(REQUIREMENTS)]
        try:
            for step in (
                ["venv", "--allow-existing", "--python", sys.executable, str(own)],
                install,
            ):
                done = subprocess.run([*uv, *step], capture_output=True, text=True, check=False)
                if done.returncode != 0:
                    raise RuntimeError(done.stderr)
            try:
                own.rename(place)
            except OSError:
                if not place.exists():
                    raise
        finally:
            shutil.rmtree(own, ignore_errors=True)
    return place / python


@pytest.fixture(scope="session")
def conformance_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Conformance]:
    """One server for the session; tests take ``conformance``, which starts them from nothing."""
    try:
        python = build_environment()
    except RuntimeError as error:
        reason = f"the conformance server's environment can't be built: {error}"
        if os.environ.get("ONESPEC_REQUIRE_ALL"):
            pytest.fail(reason)
        pytest.skip(reason)
    log = tmp_path_factory.mktemp("conformance") / "stderr.txt"
    command = [str(python), "-m", "tests.conformance.server", str(DOCUMENT)]
    with (
        log.open("wb") as stderr,
        subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=stderr
        ) as process,
    ):
        assert process.stdin is not None
        assert process.stdout is not None
        ready = process.stdout.readline()
        if not ready:
            pytest.fail(f"the conformance server did not start:\n{log.read_text('utf-8')}")
        # Without TLS there are no certificates to load, which takes longer than most tests.
        with httpx2.Client(trust_env=False, verify=False) as control:
            yield Conformance(f"http://127.0.0.1:{json.loads(ready)['port']}", control)
        process.stdin.close()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
    assert process.returncode == 0, log.read_text("utf-8")


@pytest.fixture
def conformance(conformance_server: Conformance) -> Iterator[Conformance]:
    """The server, empty; after the test, no answer may have broken the document."""
    conformance_server.reset()
    yield conformance_server
    assert conformance_server.take_violations() == []
