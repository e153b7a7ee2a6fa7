"""Worker and pollers of the blocking client; time is real here, so leases are short."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.worker.stage import ENVIRONMENT, KEY, Stage

FORCED = [{"force": True}]


class Running:
    """A blocking worker at work in a thread."""

    def __init__(self, stage: Stage, handler: Callable[[Any], None], **options: Any) -> None:
        self.worker = stage.blocking_worker(handler, **options)
        self.raised: Exception | None = None
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        try:
            self.worker.run()
        except Exception as error:
            self.raised = error

    def end(self) -> None:
        self._thread.join(timeout=20)
        assert not self._thread.is_alive()


class AtIt:
    """A handler that stays at its item until it is told to stop, or let go."""

    def __init__(self) -> None:
        self.item: Any = None
        self.began, self.let_go = threading.Event(), threading.Event()
        self.reason: str | None = None

    def __call__(self, item: Any) -> None:
        self.item = item
        self.began.set()
        while not self.let_go.is_set() and not item.wait_for_stop(0.01):
            pass
        self.reason = item.stop_reason


@pytest.fixture(name="at_it")
def make_at_it() -> Iterator[AtIt]:
    at_it = AtIt()
    yield at_it
    at_it.let_go.set()


def stops(stage: Stage) -> list[Any]:
    return [each["body"] for each in stage.calls("stopWork")]


def test_items_are_handled_in_threads(stage: Stage) -> None:
    stage.set(items=4)
    together = threading.Barrier(2, timeout=20)
    seen: list[str] = []

    def handler(item: Any) -> None:
        together.wait()
        seen.append(item.id)

    stage.blocking_worker(handler, max_concurrency=2, drain=True).run()
    assert sorted(seen) == [f"work_{n}" for n in (1, 2, 3, 4)]
    assert stops(stage) == FORCED * 4
    assert {each["headers"]["authorization"] for each in stage.server.requests()} == {
        f"Bearer {KEY}"
    }


def test_heartbeats_go_on_meanwhile(stage: Stage, at_it: AtIt) -> None:
    stage.set(items=1, ttl_seconds=2)
    running = Running(stage, at_it, drain=True)
    give_up = time.monotonic() + 20
    while len(stage.calls("heartbeatWork")) < 3 and time.monotonic() < give_up:
        time.sleep(0.05)
    beats = stage.calls("heartbeatWork")
    assert beats[0]["query"]["expected_last_heartbeat"] == ["NO_HEARTBEAT"]
    assert beats[2]["query"]["expected_last_heartbeat"] == ["2026-03-15T10:00:00Z"]
    at_it.let_go.set()
    running.end()
    assert (at_it.reason, stops(stage)) == (None, FORCED)


def test_a_handler_learns_that_its_lease_is_lost(stage: Stage, at_it: AtIt) -> None:
    stage.set(items=1, ttl_seconds=2)
    running = Running(stage, at_it)
    assert at_it.began.wait(20)
    running.worker.drain()
    stage.server.advance(2000)
    running.end()
    assert at_it.item.lost
    assert stops(stage) == []


def test_a_heartbeat_that_hangs_is_cut_off(stage: Stage, at_it: AtIt) -> None:
    """And the thread that made it keeps nobody waiting."""
    stage.set(items=1, ttl_seconds=2)
    stage.server.fault(operation="heartbeatWork")
    stage.server.fault(operation="heartbeatWork", hang=True, times=9)
    running = Running(stage, at_it)
    assert at_it.began.wait(20)
    running.worker.drain()
    running.end()
    assert at_it.item.lost
    assert stops(stage) == []


def test_stopping_tells_handlers_wherever_it_comes_from(stage: Stage, at_it: AtIt) -> None:
    stage.set(items=1)
    running = Running(stage, at_it)
    assert at_it.began.wait(20)
    running.worker.stop()
    running.end()
    assert (at_it.reason, stops(stage)) == ("shutdown", FORCED)


def test_a_handler_may_drain_its_own_worker(stage: Stage) -> None:
    stage.set(items=3)
    seen: list[str] = []

    def handler(item: Any) -> None:
        seen.append(item.id)
        worker.drain()

    worker = stage.blocking_worker(handler)
    worker.run()
    assert seen == ["work_1"]


def test_a_refused_poll_is_raised(stage: Stage) -> None:
    stage.server.fault(status=401)
    with pytest.raises(stage.sdk.AuthenticationError):
        stage.blocking_worker(lambda item: None).run()


def test_a_blocking_worker_is_not_for_event_loops(stage: Stage) -> None:
    async def scene() -> None:
        with pytest.raises(RuntimeError, match="Already running asyncio"):
            stage.blocking_worker(lambda item: None).run()

    asyncio.run(scene())


def test_the_poller_stops_each_item_when_its_turn_is_over(stage: Stage) -> None:
    stage.set(items=3)
    poller = stage.blocking_client().beta.environments.work.poller(
        environment_id=ENVIRONMENT, environment_key=KEY, drain=True, block_ms=None, worker_id="w"
    )
    first = next(poller)
    assert (first.id, stage.item()["state"], stops(stage)) == ("work_1", "starting", [])
    assert next(poller).id == "work_2"
    assert stops(stage) == [{}]
    poller.close()
    assert stops(stage) == [{}, {}]
    assert stage.item("work_3")["state"] == "queued"
    assert stage.calls("pollWork")[0]["query"] == {"beta": ["true"]}
    helpers = {each["headers"]["x-stainless-helper"] for each in stage.server.requests()}
    assert helpers == {"environments-work-poller"}


def test_the_asynchronous_poller_does_so_too(stage: Stage) -> None:
    stage.set(items=3)

    async def scene() -> None:
        work = stage.client().beta.environments.work
        given = {"environment_id": ENVIRONMENT, "environment_key": KEY, "drain": True}
        poller = work.poller(**given)
        assert (await anext(poller)).id == "work_1"
        assert (await anext(poller)).id == "work_2"
        assert stops(stage) == [{}]
        await poller.aclose()
        assert stops(stage) == [{}, {}]
        assert [each.id async for each in work.poller(**given, auto_stop=False)] == ["work_3"]

    stage.play(scene)
    assert stops(stage) == [{}, {}]
    assert stage.calls("pollWork")[0]["query"]["block_ms"] == ["999"]


def test_the_poller_waits_out_what_passes_and_raises_what_does_not(stage: Stage) -> None:
    stage.set(items=1)
    for status in (503, 403):
        stage.server.fault(status=status, operation="pollWork")
    work = stage.blocking_client().beta.environments.work
    began = time.monotonic()
    with pytest.raises(stage.sdk.PermissionDeniedError):
        next(work.poller(environment_id=ENVIRONMENT, environment_key=KEY))
    assert time.monotonic() - began >= 2
