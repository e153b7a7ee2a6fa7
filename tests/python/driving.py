"""The installed SDK at work in a process of its own, told what to do by the conformance cases."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.conformance.cases import Case, Step, unmet
from tests.conformance.fixtures import Conformance
from tests.python.installed import Installed, bare_environment

Fields = dict[str, Any]

DRIVER = Path(__file__).with_name("driver.py")


class Driver:
    """Does what one line of JSON says at a time."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def __call__(self, **order: Any) -> Fields:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        assert answer, "the driver has died"
        return json.loads(answer)


@contextmanager
def driving(python: Path, *flags: str) -> Generator[Driver]:
    """A driver that runs with this interpreter until the end of the block."""
    with subprocess.Popen(
        [str(python), "-I", *flags, str(DRIVER)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=bare_environment(),
    ) as process:
        yield Driver(process)
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(timeout=10) == 0


@pytest.fixture(scope="session")
def driver(installed: Installed) -> Iterator[Driver]:
    with driving(installed.python) as made:
        yield made


def run_case(
    conformance: Conformance, driver: Driver, case: Case, way: str, **client: object
) -> None:
    """Hold what the SDK sends and gives back against a case; ``client`` are further options."""
    conformance.reset(**case.given)
    options = {**case.client, "base_url": conformance.url, **client}
    seen = 0
    for step in case.steps:
        conformance.advance(step.advance_ms)
        answer = driver(way=way, client=options, call=step.call, arguments=step.arguments)
        recorded = conformance.requests()
        assert step.differences(recorded[seen:]) == []
        seen = len(recorded)
        _check(step, answer)
    assert conformance.state()["faults_left"] == 0


def _check(step: Step, answer: Fields) -> None:
    """Hold what the method gave against what it is to give."""
    assert step.outcome in answer, answer
    given = answer[step.outcome]
    if step.outcome != "raises":
        assert unmet(step.expected, given) == []
        return
    assert {name: given.get(name) for name in step.expected} == step.expected
    if "status" in step.expected:
        assert given["request_id"] is None or given["request_id"] in given["text"]
