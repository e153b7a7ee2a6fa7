"""How items come off the queue: polls, acknowledgements, and what follows when they fail."""

from __future__ import annotations

import asyncio
import re
import socket
from contextlib import suppress

import pytest

from tests.worker.stage import ENVIRONMENT, KEY, At, Stage

EVERY_CALL = {"pollWork", "ackWork", "heartbeatWork", "stopWork"}


async def ended(task: asyncio.Task[None]) -> None:
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


def test_calls_carry_the_environments_key_alone(stage: Stage) -> None:
    stage.set(items=1)
    headers = {"Authorization": "Bearer other", "x-api-KEY": "other", "x-extra": "1"}

    async def scene() -> None:
        work = stage.client(default_headers=headers).beta.environments.work
        at = At()
        at.let_go.set()
        await work.worker(ENVIRONMENT, KEY, at, drain=True, extra_headers={"x-trace": "t"}).run()

    stage.play(scene)
    seen = stage.server.requests()
    assert {each["operation"] for each in seen} == {
        "pollWork",
        "ackWork",
        "heartbeatWork",
        "stopWork",
    }
    for each in seen:
        assert each["headers"]["authorization"] == f"Bearer {KEY}"
        assert "x-api-key" not in each["headers"]
        assert (each["headers"]["x-extra"], each["headers"]["x-trace"]) == ("1", "t")
        assert each["headers"]["anthropic-beta"] == "managed-agents-2026-04-01"


def test_polls_watch_the_queue_and_name_the_worker(stage: Stage) -> None:
    async def scene() -> None:
        first, second = stage.worker(At(), drain=True), stage.worker(At(), drain=True)
        await first.run()
        await second.run()
        await stage.worker(At(), drain=True, worker_id="w", reclaim_older_than_ms=7).run()

    stage.play(scene)
    first, second, third = stage.calls("pollWork")
    assert first["query"] == {"beta": ["true"], "block_ms": ["999"]}
    names = [each["headers"]["anthropic-worker-id"] for each in (first, second)]
    for name in names:
        assert re.fullmatch(re.escape(socket.gethostname()) + "-[0-9a-f]{12}", name)
    assert names[0] != names[1]
    assert third["headers"]["anthropic-worker-id"] == "w"
    assert third["query"]["reclaim_older_than_ms"] == ["7"]


def test_an_empty_queue_is_polled_again_in_one_to_three_seconds(stage: Stage) -> None:
    stage.server.fault(times=100, body=None, operation="pollWork")

    async def scene() -> None:
        task = asyncio.create_task(stage.worker(At()).run())
        for count in range(1, 6):
            await stage.answered("pollWork", count)
            await stage.move(0.99)
            await stage.still("pollWork", count)
            await stage.move(2.01)
        await ended(task)

    stage.play(scene)


@pytest.mark.parametrize("status", [408, 409, 429, 500, 503, 529])
def test_polls_that_fail_are_repeated_ever_more_rarely(stage: Stage, status: int) -> None:
    stage.server.fault(times=100, status=status, operation="pollWork")

    async def scene() -> None:
        task = asyncio.create_task(stage.worker(At()).run())
        for count, least in enumerate((2, 4, 8, 16, 32, 60, 60), 1):
            await stage.answered("pollWork", count)
            if count > 3 and status != 500:
                break
            await stage.move(least - 0.01)
            await stage.still("pollWork", count)
            await stage.move(1.1)
        await ended(task)

    stage.play(scene)


def test_a_poll_that_succeeds_ends_the_row_of_failures(stage: Stage) -> None:
    for given in ({"status": 500}, {"status": 500}, {"body": None}, {"status": 500}):
        stage.server.fault(operation="pollWork", **given)

    async def scene() -> None:
        task = asyncio.create_task(stage.worker(At()).run())
        for count, pause in enumerate((3, 5, 3), 1):
            await stage.answered("pollWork", count)
            await stage.move(pause)
        await stage.answered("pollWork", 4)
        await stage.move(1.9)
        await stage.still("pollWork", 4)
        await stage.move(1.1)
        await stage.sent("pollWork", 5)
        await ended(task)

    stage.play(scene)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 412, 422])
def test_a_poll_that_is_refused_ends_the_worker(stage: Stage, status: int) -> None:
    """But not before the items in progress are done."""
    stage.set(items=1)
    stage.server.fault(operation="pollWork", headers={"x-first": "the true answer"})
    stage.server.fault(operation="pollWork", status=status)

    async def scene() -> None:
        at = At()
        worker = stage.worker(at, max_concurrency=2)
        task = asyncio.create_task(worker.run())
        await stage.until(lambda: at.items)
        await stage.answered("pollWork", 2)
        await stage.moment()
        assert not task.done()
        assert not at.items[0].stopping
        at.let_go.set()
        with pytest.raises(stage.sdk.APIStatusError) as caught:
            await task
        assert caught.value.status_code == status

    stage.play(scene)
    assert stage.item()["state"] == "stopped"


@pytest.mark.parametrize(
    "answer",
    [
        {"text": '{"id": '},
        {"text": "<html>", "headers": {"content-type": "text/html"}},
        {"body": {}},
        {"body": {"id": ""}},
        {"body": [1]},
        {"body": "work"},
        {"reset": "before"},
        {"reset": "during"},
    ],
)
def test_a_poll_without_a_usable_answer_is_a_failure(stage: Stage, answer: dict[str, str]) -> None:
    stage.set(items=1)
    stage.server.fault(operation="pollWork", **answer)

    async def scene() -> None:
        at = At()
        at.let_go.set()
        task = asyncio.create_task(stage.worker(at, drain=True, reclaim_older_than_ms=0).run())
        await stage.sent("pollWork", 1)
        await stage.moment()
        await stage.move(1.9)
        await stage.still("pollWork", 1)
        await stage.move(1.1)
        await task
        assert at.notes == ["began work_1", "ended None"]

    stage.play(scene)


def test_items_are_acknowledged_before_the_handler_sees_them(stage: Stage) -> None:
    stage.set(items=1)
    before: list[str] = []

    async def handler(item: object) -> None:
        before.extend(f"{each['operation']} {each['status']}" for each in stage.server.requests())

    async def scene() -> None:
        await stage.worker(handler, drain=True).run()

    stage.play(scene)
    assert before == ["pollWork 200", "ackWork 200", "heartbeatWork 200"]


@pytest.mark.parametrize("status", [400, 404, 422])
def test_an_item_that_cant_be_acknowledged_is_stopped(stage: Stage, status: int) -> None:
    stage.set(items=2)
    stage.server.fault(status=status, operation="ackWork")

    async def scene() -> None:
        at = At()
        at.let_go.set()
        await stage.worker(at, drain=True).run()
        assert at.notes == ["began work_2", "ended None"]

    stage.play(scene)
    assert stage.operations()[:4] == ["pollWork", "ackWork", "stopWork", "pollWork"]
    assert stage.calls("stopWork")[0]["body"] == {"force": True}
    assert stage.item()["state"] == "stopped"


@pytest.mark.parametrize(
    "fault",
    [{"status": 408}, {"status": 409}, {"status": 429}, {"status": 503}, {"reset": "before"}],
)
def test_an_acknowledgement_that_fails_leaves_the_item_to_be_reclaimed(
    stage: Stage, fault: dict[str, object]
) -> None:
    stage.set(items=1)
    stage.server.fault(operation="ackWork", **fault)

    async def scene() -> None:
        at = At()
        at.let_go.set()
        task = asyncio.create_task(stage.worker(at).run())
        await stage.sent("ackWork", 1)
        await stage.moment()
        await stage.move(1.9)
        await stage.still("pollWork", 1)
        stage.server.advance(5000)
        await stage.move(1.1)
        await stage.until(lambda: at.notes == ["began work_1", "ended None"])
        await stage.sent("stopWork", 1)
        await ended(task)

    stage.play(scene)
    assert stage.operations()[:5] == ["pollWork", "ackWork", "pollWork", "ackWork", "heartbeatWork"]


def test_no_more_items_are_taken_than_there_is_room_for(stage: Stage) -> None:
    stage.set(items=5)

    async def scene() -> None:
        at = At()
        task = asyncio.create_task(stage.worker(at, max_concurrency=3, drain=True).run())
        await stage.until(lambda: len(at.items) == 3)
        await stage.still("pollWork", 3)
        assert stage.server.state()["work"][3]["state"] == "queued"
        at.let_go.set()
        await task
        assert len(at.items) == 5

    stage.play(scene)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (("", KEY), "Expected a non-empty value for `environment_id` but received ''"),
        ((ENVIRONMENT, ""), "Expected a non-empty value for `environment_key`"),
    ],
)
def test_a_worker_needs_an_environment_and_its_key(
    stage: Stage, given: tuple[str, str], message: str
) -> None:
    names = dict(zip(("environment_id", "environment_key"), given, strict=True))
    for client in (stage.client(), stage.blocking_client()):
        work = client.beta.environments.work
        with pytest.raises(ValueError, match=re.escape(message)):
            work.worker(*given, At)
        with pytest.raises(ValueError, match=re.escape(message)):
            work.poller(**names)
        with pytest.raises(ValueError, match="at least 1 but received 0"):
            work.worker(ENVIRONMENT, KEY, At, max_concurrency=0)
