"""Workers under all faults at once: nothing is lost, and nobody works on what another one has."""

from __future__ import annotations

import shutil
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.conformance.fixtures import Conformance
from tests.pages.toolchains import program
from tests.python.installed import Installed
from tests.worker.process import Member, Run, python_worker
from tests.worker.stage import ENVIRONMENT

pytestmark = pytest.mark.slow

ITEMS, SLOW = 500, 20
TTL = 4
RATE = 0.1
WAYS: list[dict[str, Any]] = [
    {"reset": "before"},
    {"reset": "instead"},
    {"reset": "during"},
    {"pause_ms": 300},
    {"pause_ms": 2500},
    {"delay_ms": 2500},
    {"text": "<html>", "headers": {"content-type": "text/html"}},
    {"text": '{"id": "work'},
    {"body": {"unlike": "anything"}},
    {"gzip": True},
    {"status": 408},
    {"status": 409},
    {"status": 412, "operation": "heartbeatWork"},
    {"status": 429, "headers": {"retry-after-ms": "20"}},
    {"status": 500},
    {"status": 529, "headers": {"retry-after": "1"}},
]
"""How calls fail: each in its turn, a tenth of them all."""

PATIENCE = 400.0
"""Real seconds for all of it; it takes a minute or two where there is nothing else to do."""

JUMPS = (5_000, -2_000, 60_000, -500, 10_000)
"""Milliseconds by which the server's clock jumps, each time while someone is at a slow item."""

SLACK = 4.0
"""Real seconds by which a handler may outlive its lease: an interval, a call that fails, and some
for a machine that has other things to do."""


@pytest.fixture(name="crew", params=["python", "typescript"])
def make_crew(
    request: pytest.FixtureRequest, conformance: Conformance, tmp_path: Path
) -> Iterator[list[Member]]:
    """Eight workers of a language; in Python, half of them are of the blocking client."""
    commands = {"python": _python, "typescript": _typescript}[request.param](
        request, conformance.url
    )
    work = [
        {
            "environment_id": ENVIRONMENT,
            "data": {
                "type": "session",
                "id": f"{'slow' if n % (ITEMS // SLOW) == 7 else 'quick'}_{n}",
            },
        }
        for n in range(ITEMS)
    ]
    conformance.reset(environments=[{"id": ENVIRONMENT}], work=work, ttl_seconds=TTL)
    members = [Member(command, tmp_path, f"worker_{n}") for n, command in enumerate(commands)]
    yield members
    for each in members:
        if each.process.poll() is None:
            each.kill()


def _python(request: pytest.FixtureRequest, url: str) -> list[list[str]]:
    installed: Installed = request.getfixturevalue("installed")
    return [
        python_worker(installed, ("sync", "async")[n % 2], url, f"worker_{n}") for n in range(8)
    ]


def _typescript(request: pytest.FixtureRequest, url: str) -> list[list[str]]:
    project: Path = request.getfixturevalue("installed_typescript").project
    script = project / "crew.mjs"
    shutil.copy(Path(__file__).with_name(script.name), script)
    return [[program("node"), str(script), url, f"worker_{n}"] for n in range(8)]


class Course:
    """What happens while the crew is at work: time, jumps, faults, two deaths."""

    def __init__(self, server: Conformance, crew: Sequence[Member]) -> None:
        self._server = server
        self._crew = crew
        self._jumps = list(JUMPS)
        self._way = -1
        self._last = time.monotonic()
        self._to_kill = [crew[::2], crew[1::2]]  # one of each: in Python they are of two kinds

    def step(self, done: int) -> None:
        """Bring everything to where it belongs when so many items are done."""
        now = time.monotonic()
        self._server.advance(round((now - self._last) * 1000))
        self._last = now
        way = min(done * len(WAYS) // ITEMS, len(WAYS) - 1)
        if way != self._way:
            self._way = way
            self._server.forget_faults()
            self._server.fault(rate=RATE, **WAYS[way])
        due = done > ITEMS - len(self._jumps) * (ITEMS // len(JUMPS)) + 40
        if self._jumps and due and any(each.is_at_it_for(0.3, 1.2) for each in self._crew):
            self._server.advance(self._jumps.pop(0))
        for some in [each for each in self._to_kill if done > ITEMS // 3]:
            at_it = next((each for each in some if each.is_at_it_for(0, 2.5)), None)
            if at_it is not None:
                at_it.kill()
                self._to_kill.remove(some)

    def finish(self) -> None:
        """Let those who survived come to their end."""
        self._server.forget_faults()
        assert self._to_kill == []
        assert len(self._jumps) <= 2  # a jump needs someone to be at a slow item
        survivors = [each for each in self._crew if each.killed_at is None]
        for each in survivors:
            each.tell_to_end()
        for each in survivors:
            assert each.process.wait(timeout=30) == 0, each.err.read_text("utf-8")


def test_nothing_is_lost_and_nothing_is_shared(
    conformance: Conformance, crew: list[Member]
) -> None:
    course = Course(conformance, crew)
    give_up = time.monotonic() + PATIENCE
    done = 0
    while done < ITEMS:
        course.step(done)
        done = sum(each["state"] == "stopped" for each in conformance.state()["work"])
        assert time.monotonic() < give_up, f"{done} items are done"
        time.sleep(0.1)
    course.finish()

    runs = [run for each in crew for run in each.runs()]
    work = {each["id"] for each in conformance.state()["work"]}
    leases = conformance.leases()
    check_that_no_item_is_lost(work, runs)
    check_leases(runs, leases)
    check_stops(runs, conformance.requests())
    assert {each["ended"] for each in leases} == {"stopped", "expired"}
    assert {each.how for each in runs} == {"ended", "cancelled", "killed"}
    assert "lost" in {each.reason for each in runs}


def check_that_no_item_is_lost(work: set[str], runs: list[Run]) -> None:
    assert len(work) == ITEMS
    assert {each.item for each in runs if each.how == "ended"} == work


def check_leases(runs: list[Run], leases: list[dict[str, Any]]) -> None:
    """All have ended; each handler ran in one of its worker's, alone, and not much longer."""
    assert [each for each in leases if each["ended"] is None] == []
    of: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for each in leases:
        of[each["worker"], each["work_id"]].append(each)
    held: dict[int, Run] = {}
    for run in runs:
        begun = [each for each in of[run.worker, run.item] if each["began_at"] <= run.began]
        assert begun, f"{run} without a lease: {[x for x in leases if x['work_id'] == run.item]}"
        lease = begun[-1]
        assert run.began < lease["ended_at"] + SLACK, f"{run} began after {lease}"
        assert run.ended < lease["ended_at"] + SLACK, f"{run} outlived {lease}"
        other = held.setdefault(id(lease), run)
        assert other is run, f"{run} and {other} share {lease}"


def check_stops(runs: list[Run], requests: list[dict[str, Any]]) -> None:
    """Who has lost all leases of an item doesn't end it."""
    hows: dict[tuple[str, str], set[str | None]] = defaultdict(set)
    for run in runs:
        hows[run.worker, run.item].add(run.reason)
    stopped = {
        (each["headers"]["x-worker"], each["path"].split("/")[-2])
        for each in requests
        if each["operation"] == "stopWork"
    }
    lost = {key for key, reasons in hows.items() if reasons == {"lost"}}
    assert lost & stopped == set()
