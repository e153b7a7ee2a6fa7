"""How items, handlers and workers come to their end."""

from __future__ import annotations

import asyncio
import logging
import traceback
from typing import Any

import pytest

from tests.worker.stage import ENVIRONMENT, KEY, At, Stage

FORCED = [{"force": True}]


def stops(stage: Stage) -> list[Any]:
    return [each["body"] for each in stage.calls("stopWork")]


def test_a_handler_that_fails_ends_its_item_and_no_more(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    stage.set(items=2)
    seen: list[str] = []

    async def handler(item: Any) -> None:
        seen.append(item.id)
        raise LookupError("the handler's own")

    async def cancels_itself(item: Any) -> None:
        raise asyncio.CancelledError

    async def scene() -> None:
        await stage.worker(handler, drain=True).run()
        stage.server.add_work(environment_id=ENVIRONMENT)
        await stage.worker(cancels_itself, drain=True).run()

    stage.play(scene)
    assert seen == ["work_1", "work_2"]
    assert stops(stage) == FORCED * 3
    assert "the handler failed on work_1" in caplog.text
    assert "LookupError: the handler's own" in caplog.text


@pytest.mark.parametrize("fault", [{"status": 409}, {"status": 503}, {"reset": "before"}])
def test_a_stop_that_fails_only_shows_in_the_log(
    stage: Stage, fault: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    stage.set(items=1)
    stage.server.fault(operation="stopWork", **fault)
    caplog.set_level(logging.WARNING)

    async def scene() -> None:
        at = At()
        at.let_go.set()
        await stage.worker(at, drain=True).run()

    stage.play(scene)
    assert ("could not be stopped" in caplog.text) == (fault.get("status") != 409)


def test_a_worker_that_is_cancelled_ends_its_items_first(stage: Stage) -> None:
    stage.set(items=2)

    async def scene() -> None:
        at = At()
        task = asyncio.create_task(stage.worker(at, max_concurrency=2).run())
        await stage.until(lambda: len(at.items) == 2)
        task.cancel()
        await stage.until(lambda: at.items[0].stopping)
        assert at.items[0].stop_reason == "shutdown"
        task.cancel()
        await stage.moment()
        assert not task.done()
        assert stops(stage) == []
        stage.server.fault(times=2, delay_ms=100, operation="stopWork")
        at.let_go.set()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert at.notes[2:] == ["ended shutdown"] * 2

    stage.play(scene)
    assert stops(stage) == FORCED * 2
    assert {each["state"] for each in stage.server.state()["work"]} == {"stopped"}


def test_a_worker_that_is_cancelled_does_not_wait_forever(stage: Stage) -> None:
    stage.set(items=1)

    async def scene() -> None:
        at = At()
        task = asyncio.create_task(stage.worker(at, grace_period=5).run())
        await stage.until(lambda: at.items)
        task.cancel()
        await stage.until(lambda: at.items[0].stopping)
        await stage.move(4.9)
        await stage.moment()
        assert at.notes == ["began work_1"]
        await stage.move(0.1)
        with pytest.raises(asyncio.CancelledError):
            await task
        assert at.notes[1:] == ["cancelled shutdown"]

    stage.play(scene)
    assert stops(stage) == FORCED


def test_draining_takes_nothing_new_and_lets_handlers_finish(stage: Stage) -> None:
    stage.set(items=1)

    async def scene() -> None:
        at = At()
        worker = stage.worker(at, max_concurrency=2)
        task = asyncio.create_task(worker.run())
        await stage.until(lambda: at.items)
        await stage.answered("pollWork", 2)  # nothing there: it waits to poll again
        worker.drain()
        stage.server.add_work(environment_id=ENVIRONMENT)
        await stage.move(5)
        await stage.still("pollWork", 2)
        assert not at.items[0].stopping
        at.let_go.set()
        await task
        assert at.notes == ["began work_1", "ended None"]

    stage.play(scene)


def test_a_poll_under_way_may_still_bring_an_item(stage: Stage) -> None:
    stage.set(items=1)
    stage.server.fault(delay_ms=200, operation="pollWork")

    async def scene() -> None:
        at = At()
        at.let_go.set()
        worker = stage.worker(at)
        task = asyncio.create_task(worker.run())
        await stage.sent("pollWork", 1)
        worker.drain()
        await task
        assert at.notes == ["began work_1", "ended None"]

    stage.play(scene)
    assert stage.item()["state"] == "stopped"


def test_a_poll_that_hangs_holds_nobody_up(stage: Stage) -> None:
    stage.server.fault(hang=True, operation="pollWork")

    async def scene() -> None:
        worker = stage.worker(At())
        task = asyncio.create_task(worker.run())
        await stage.sent("pollWork", 1)
        worker.drain()
        await stage.move(1.9)
        await stage.moment()
        assert not task.done()
        await stage.move(0.1)
        await task

    stage.play(scene)


def test_stopping_tells_the_handlers(stage: Stage) -> None:
    stage.set(items=1)

    async def scene() -> None:
        at = At()
        worker = stage.worker(at)
        task = asyncio.create_task(worker.run())
        await stage.until(lambda: at.items)
        worker.stop()
        assert await at.items[0].wait_for_stop() == "shutdown"
        at.let_go.set()
        await task

    stage.play(scene)
    assert stops(stage) == FORCED


def test_what_was_not_begun_with_is_left_to_others(stage: Stage) -> None:
    stage.set(items=1)
    stage.server.fault(delay_ms=200, operation="heartbeatWork")

    async def scene() -> None:
        at = At()
        worker = stage.worker(at)
        task = asyncio.create_task(worker.run())
        await stage.sent("heartbeatWork", 1)
        worker.stop()
        await task
        assert at.notes == []

    stage.play(scene)
    assert stops(stage) == []
    stage.server.advance(30_000)
    assert stage.item()["state"] == "queued"


def test_an_acknowledgement_is_not_cut_short(stage: Stage) -> None:
    """Else an item would be nobody's until its lease runs out."""
    stage.set(items=1)
    stage.server.fault(delay_ms=200, operation="ackWork")

    async def scene() -> None:
        at = At()
        at.let_go.set()
        worker = stage.worker(at)
        task = asyncio.create_task(worker.run())
        await stage.sent("ackWork", 1)
        worker.drain()
        await stage.move(5)
        await task
        assert at.notes == ["began work_1", "ended None"]

    stage.play(scene)


def test_a_worker_can_run_again(stage: Stage) -> None:
    async def scene() -> None:
        worker = stage.worker(At())
        worker.drain()
        await worker.run()
        assert stage.operations() == []
        task = asyncio.create_task(worker.run())
        await stage.sent("pollWork", 1)
        worker.stop()
        await task

    stage.play(scene)


def test_the_key_shows_nowhere(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    stage.set(items=1)
    told: list[str] = []

    async def handler(item: Any) -> None:
        told.extend((repr(item), str(item), repr(item.client), repr(item.__dict__)))
        stage.server.fault(times=99, status=403, body={"error": {"message": "no"}})
        raise LookupError(item)

    async def scene() -> None:
        worker = stage.worker(handler)
        told.extend((repr(worker), repr(worker.__dict__)))
        with pytest.raises(stage.sdk.PermissionDeniedError) as caught:
            await worker.run()
        told.extend(traceback.format_exception(caught.value))
        poller = stage.client().beta.environments.work.poller(
            environment_id=ENVIRONMENT, environment_key=KEY
        )
        told.append(repr(poller))
        with pytest.raises(ValueError, match="header") as wrong:
            await (
                stage.client().beta.environments.work.worker(ENVIRONMENT, f"{KEY}\n", handler).run()
            )
        told.extend(traceback.format_exception(wrong.value))

    stage.play(scene)
    assert len(told) > 8
    assert "403" in caplog.text
    for text in (*told, caplog.text):
        assert KEY not in text
