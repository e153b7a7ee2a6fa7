"""The worker keeps to the protocol of the queue, on a clock that the test moves."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from tests.conformance.fixtures import Conformance
from tests.typescript.installed import Installed
from tests.typescript.stage import ENVIRONMENT, KEY, Stage, staged

pytestmark = pytest.mark.slow

LAST = "heartbeatWork"


@pytest.fixture
def stage(installed: Installed, conformance: Conformance) -> Iterator[Stage]:
    with staged(installed, conformance) as found:
        yield found


@pytest.mark.parametrize(("ttl", "interval"), [(30, 15), (60, 30), (120, 30), (2, 1)])
def test_heartbeats_echo_the_last_answer(stage: Stage, ttl: int, interval: int) -> None:
    stage.set(items=1, ttl_seconds=ttl)
    stage.start(drain=True)
    stage.answered(LAST, 1)
    for count in (1, 2):
        stage.server.advance(250)
        stage.move(interval - 0.1)
        stage.still(LAST, count)
        stage.move(0.1)
        stage.answered(LAST, count + 1)
    expected = [each["query"]["expected_last_heartbeat"][0] for each in stage.calls(LAST)]
    assert expected == [
        "NO_HEARTBEAT",
        "2026-03-15T10:00:00Z",
        "2026-03-15T10:00:00.250000Z",
    ]


def test_calls_carry_the_environments_key_alone(stage: Stage) -> None:
    stage.set(items=1)
    found = stage.start(handler="quick", drain=True)
    stage.answered("pollWork", 2)
    assert stage.ended() == "done"
    recorded = stage.server.requests()
    operations = [each["operation"] for each in recorded]
    assert operations == ["pollWork", "ackWork", LAST, "stopWork", "pollWork"]
    for each in recorded:
        assert each["headers"]["authorization"] == f"Bearer {KEY}"
        assert "x-api-key" not in each["headers"]
    first = recorded[0]
    assert first["query"] == {"beta": ["true"], "block_ms": ["999"]}
    assert first["headers"]["anthropic-worker-id"] == found["id"]
    name, _, number = found["id"].rpartition("-")
    assert name
    assert int(number, 16) >= 0
    assert recorded[3]["body"] == {"force": True}


def test_an_empty_queue_is_polled_again_in_one_to_three_seconds(stage: Stage) -> None:
    stage.set()
    stage.start(blockMs=None)
    stage.answered("pollWork", 1)
    stage.move(0.99)
    stage.still("pollWork", 1)
    stage.move(2.02)
    stage.answered("pollWork", 2)
    assert "block_ms" not in stage.calls("pollWork")[0]["query"]


@pytest.mark.parametrize("status", [408, 409, 429, 500, 529])
def test_polls_that_fail_are_repeated_ever_more_rarely(stage: Stage, status: int) -> None:
    stage.set()
    stage.server.fault(times=9, status=status)
    stage.start()
    for count, seconds in ((1, 2), (2, 4), (3, 8)):
        stage.answered("pollWork", count)
        left = stage.waits(seconds, seconds + 1)
        stage.move(left - 0.01)
        stage.still("pollWork", count)
        stage.move(0.02)
    stage.answered("pollWork", 4)


@pytest.mark.parametrize("status", [400, 401, 403, 404])
def test_a_poll_that_is_refused_ends_the_worker(stage: Stage, status: int) -> None:
    stage.set()
    stage.server.fault(status=status)
    stage.start()
    assert str(status) in stage.ended()
    assert len(stage.server.requests()) == 1


@pytest.mark.parametrize("status", [400, 404, 412])
def test_an_item_that_cant_be_acknowledged_is_stopped(stage: Stage, status: int) -> None:
    stage.set(items=1)
    stage.server.fault(status=status, operation="ackWork")
    stage.start(drain=True)
    stage.answered("stopWork", 1)
    stage.answered("pollWork", 2)
    assert stage.notes() == []
    assert stage.ended() == "done"


def test_an_acknowledgement_that_fails_leaves_the_item_to_be_reclaimed(stage: Stage) -> None:
    stage.set(items=1)
    stage.server.fault(status=500, operation="ackWork")
    stage.start()
    stage.answered("ackWork", 1)
    assert stage.notes() == []
    stage.move(1.99)
    stage.still("pollWork", 1)
    assert stage.calls("stopWork") == []
    stage.server.advance(6_000)
    stage.move(1.02)
    stage.answered("ackWork", 2)
    stage.until(lambda: stage.notes() == ["began work_1"])


def test_the_handler_begins_once_the_lease_is_its_own(stage: Stage) -> None:
    stage.set(items=1)
    stage.server.fault(status=503, operation=LAST)
    stage.start(handler="quick", drain=True)
    stage.answered(LAST, 1)
    assert stage.notes() == []
    stage.move(30)
    stage.until(lambda: stage.notes() == ["work_1"])


def test_a_heartbeat_is_cut_off_after_one_interval(stage: Stage) -> None:
    stage.set(items=1, ttl_seconds=120)
    stage.start()
    stage.answered(LAST, 1)
    stage.server.fault(hang=True, operation=LAST)
    stage.move(30)
    stage.until(lambda: len(stage.calls(LAST)) == 2)
    stage.move(29.9)
    stage.still(LAST, 2)
    stage.move(0.2)
    stage.until(lambda: len(stage.calls(LAST)) == 3)
    assert stage.notes() == ["began work_1"]


@pytest.mark.parametrize("fault", [{"status": 500}, {"reset": "before"}, {"hang": True}])
def test_a_lease_without_heartbeats_is_lost(stage: Stage, fault: dict[str, object]) -> None:
    stage.set(items=1)
    stage.start()
    stage.answered(LAST, 1)
    stage.server.fault(times=9, operation=LAST, **fault)
    stage.move(15)
    stage.until(lambda: len(stage.calls(LAST)) == 2)
    stage.move(14.8)
    assert stage.notes() == ["began work_1"]
    stage.move(0.3)
    stage.until(lambda: "cancelled lost" in stage.notes())
    assert stage.calls("stopWork") == []


def test_a_lease_that_another_worker_has_is_lost(stage: Stage) -> None:
    stage.set(items=1)
    stage.start(gracePeriod=3_600_000)
    stage.answered(LAST, 1)
    stage.server.advance(30_000)
    stage.move(15)
    stage.until(lambda: "cancelled lost" in stage.notes())
    stage.still("stopWork", 0)


def test_an_item_that_is_asked_to_stop_winds_down_with_its_lease_kept(stage: Stage) -> None:
    stage.set(items=1)
    stage.start(drain=True, gracePeriod=100_000)
    stage.answered(LAST, 1)
    beat = {"last_heartbeat": "x", "ttl_seconds": 30, "type": "work_heartbeat"}
    stage.server.fault(
        times=2, operation=LAST, body={**beat, "state": "stopping", "lease_extended": True}
    )
    stage.move(15)
    stage.until(lambda: stage.notes() == ["began work_1", "told requested"])
    stage.move(15)
    stage.answered(LAST, 3)
    stage.tell("release")
    stage.answered("stopWork", 1)
    assert stage.notes()[-1] == "ended requested"


def test_a_handler_that_does_not_stop_is_cancelled_after_its_grace(stage: Stage) -> None:
    stage.set(items=1)
    stage.start(drain=True, gracePeriod=40_000)
    stage.answered(LAST, 1)
    beat = {"last_heartbeat": "x", "ttl_seconds": 30, "type": "work_heartbeat"}
    stage.server.fault(operation=LAST, body={**beat, "state": "active", "lease_extended": False})
    stage.move(15)
    stage.until(lambda: "told requested" in stage.notes())
    stage.move(39.9)
    stage.still("stopWork", 0)
    stage.move(0.2)
    stage.answered("stopWork", 1)
    assert stage.notes()[-1] == "cancelled requested"


def test_a_handler_that_fails_ends_its_item_and_no_more(stage: Stage) -> None:
    stage.set(items=2)
    stage.start(handler="failing", drain=True)
    stage.answered("stopWork", 2)
    assert stage.ended() == "done"
    logged = stage.tell("look")["logged"]
    assert sum("the handler has failed" in each for each in logged) == 2
    assert not any(KEY in each for each in logged)


def test_a_stop_that_comes_too_late_is_no_matter(stage: Stage) -> None:
    stage.set(items=1)
    stage.server.fault(status=409, operation="stopWork")
    stage.start(handler="quick", drain=True)
    assert stage.ended() == "done"
    assert stage.tell("look")["logged"] == []


def test_no_more_items_are_taken_than_there_is_room_for(stage: Stage) -> None:
    stage.set(items=3)
    stage.start(maxConcurrency=2, drain=True)
    stage.answered("ackWork", 2)
    stage.still("pollWork", 2)
    stage.tell("release")
    stage.answered("stopWork", 3)
    assert stage.ended() == "done"


@pytest.mark.parametrize("how", ["drain", "terminate"])
def test_draining_takes_nothing_new_and_lets_handlers_finish(stage: Stage, how: str) -> None:
    stage.set(items=2)
    stage.start()
    stage.answered(LAST, 1)
    stage.tell(how)
    stage.still("stopWork", 0)
    assert stage.state() == "running"
    stage.tell("release")
    assert stage.ended() == "done"
    assert len(stage.calls("ackWork")) == 1
    assert stage.notes() == ["began work_1", "ended by itself"]
    assert stage.tell("look")["waits"] == []


def test_stopping_tells_the_handlers(stage: Stage) -> None:
    stage.set(items=1)
    stage.start()
    stage.answered(LAST, 1)
    stage.tell("stop")
    stage.until(lambda: stage.notes() == ["began work_1", "told shutdown"])
    stage.tell("release")
    assert stage.ended() == "done"
    assert len(stage.calls("stopWork")) == 1


@pytest.mark.parametrize("missing", ["environmentId", "environmentKey"])
def test_a_worker_needs_an_environment_and_its_key(stage: Stage, missing: str) -> None:
    found = stage.start("at", None, **{missing: ""})
    assert found["error"] == f"SDKError: Expected a non-empty value for `{missing}`"


SPEED = 20
"""How much faster time passes: a lease of half a minute still outlasts a busy machine's delays."""

FAULTS = [
    {"status": 500},
    {"status": 429},
    {"reset": "before"},
    {"reset": "during"},
    {"reset": "instead"},
    {"text": '{"id": '},
]


def test_no_item_is_lost_under_faults(installed: Installed, conformance: Conformance) -> None:
    """All items come to their end, and none was with two holders of a lease at once."""
    with staged(installed, conformance, speed=SPEED) as stage:
        stage.set(items=60)
        for fault in FAULTS:
            conformance.fault(rate=0.1 / len(FAULTS), **fault)
        for _ in range(4):
            stage.start(handler="quick", maxConcurrency=2, blockMs=None, reclaimOlderThanMs=1)

        passed, began = 0, time.monotonic()

        def done() -> bool:
            """The server's time passes as fast as the workers'."""
            nonlocal passed
            now = int((time.monotonic() - began) * 1000 * SPEED)
            conformance.advance(now - passed)
            passed = now
            return all(each["state"] == "stopped" for each in conformance.state()["work"])

        stage.until(done)
        stage.tell("drain")
        assert set(stage.tell("finished")["states"]) == {"done"}
        served = {each for each in stage.notes() if each.startswith("work_")}
        assert len(served) == 60
        assert {each["environment_id"] for each in conformance.state()["work"]} == {ENVIRONMENT}
