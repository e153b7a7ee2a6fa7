"""Workers as processes: what SIGTERM and Ctrl-C do."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conformance.fixtures import Conformance
from tests.python.installed import Installed
from tests.worker.process import Member, python_worker, until
from tests.worker.stage import ENVIRONMENT

pytestmark = pytest.mark.slow


@pytest.fixture(params=["sync", "async"])
def member(
    request: pytest.FixtureRequest, installed: Installed, conformance: Conformance, tmp_path: Path
) -> Iterator[Member]:
    """A worker that has begun with an item which takes three seconds."""
    slow = {"environment_id": ENVIRONMENT, "data": {"type": "session", "id": "slow"}}
    conformance.reset(environments=[{"id": ENVIRONMENT}], work=[slow])
    command = python_worker(installed, request.param, conformance.url, "w")
    made = Member(command, tmp_path, "w")
    until(lambda: "began" in made.events())
    yield made
    if made.process.poll() is None:
        made.kill()


def only_run(member: Member, conformance: Conformance) -> tuple[str, str | None]:
    (run,) = member.runs()
    assert conformance.state()["work"][0]["state"] == "stopped"
    stops = [each for each in conformance.requests() if each["operation"] == "stopWork"]
    assert [each["body"] for each in stops] == [{"force": True}]
    assert "Traceback" not in member.err.read_text("utf-8")
    return run.how, run.reason


def test_sigterm_drains(member: Member, conformance: Conformance) -> None:
    member.tell_to_end()
    until(lambda: "SIGTERM" in member.err.read_text("utf-8"))
    until(lambda: conformance.state()["polls_waiting"] == 0)
    conformance.add_work(environment_id=ENVIRONMENT)
    assert member.process.wait(timeout=30) == 0
    assert only_run(member, conformance) == ("ended", None)
    assert conformance.state()["work"][1]["state"] == "queued"


def test_a_second_sigterm_stops_the_handlers(member: Member, conformance: Conformance) -> None:
    member.tell_to_end()
    until(lambda: "SIGTERM" in member.err.read_text("utf-8"))
    member.tell_to_end()
    assert member.process.wait(timeout=30) == 0
    how, reason = only_run(member, conformance)
    assert reason == "shutdown"
    assert how in ("cancelled", "ended")  # the asynchronous one has a grace of 5 s, and needs 3


def test_ctrl_c_tells_the_handlers_and_ends_the_items(
    member: Member, conformance: Conformance
) -> None:
    member.process.send_signal(signal.SIGINT)
    assert member.process.wait(timeout=30) != 0
    (run,) = member.runs()
    assert run.reason == "shutdown"
    assert conformance.state()["work"][0]["state"] == "stopped"
    assert "KeyboardInterrupt" in member.err.read_text("utf-8")
