"""The lease of an item: its heartbeats, and what the handler learns from their answers."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest

from tests.worker.stage import WORK, At, Stage


def expected(calls: list[dict[str, Any]]) -> list[str]:
    return [each["query"]["expected_last_heartbeat"][0] for each in calls]


@pytest.mark.parametrize(("ttl", "interval"), [(30, 15), (300, 30), (40, 20), (2, 1)])
def test_heartbeats_echo_the_last_answer(stage: Stage, ttl: int, interval: int) -> None:
    stage.set(items=1, ttl_seconds=ttl)

    async def scene() -> None:
        at = At()
        task = asyncio.create_task(stage.worker(at, drain=True).run())
        await stage.answered("heartbeatWork", 1)
        for count in (1, 2):
            stage.server.advance(250)
            await stage.move(interval - 0.1)
            await stage.still("heartbeatWork", count)
            await stage.move(0.1)
            await stage.answered("heartbeatWork", count + 1)
        at.let_go.set()
        await task

    stage.play(scene)
    assert expected(stage.calls("heartbeatWork")) == [
        "NO_HEARTBEAT",
        "2026-03-15T10:00:00Z",
        "2026-03-15T10:00:00.250000Z",
    ]


def test_a_lease_of_a_second_is_kept_as_well_as_can_be(stage: Stage) -> None:
    """No beat is more frequent than one a second."""
    stage.set(items=1, ttl_seconds=1)

    async def scene() -> None:
        at = At()
        task = asyncio.create_task(stage.worker(at, drain=True).run())
        for count in (1, 2, 3):
            await stage.answered("heartbeatWork", count)
            await stage.move(1)
        assert not at.items[0].stopping
        at.let_go.set()
        await task

    stage.play(scene)


def test_the_handler_begins_once_the_lease_is_its_own(stage: Stage) -> None:
    stage.set(items=1)
    stage.server.fault(status=503, operation="heartbeatWork")

    async def scene() -> None:
        at = At()
        at.let_go.set()
        task = asyncio.create_task(stage.worker(at, drain=True).run())
        await stage.answered("heartbeatWork", 1)
        assert at.notes == []
        await stage.move(30)
        await task
        assert at.notes == ["began work_1", "ended None"]

    stage.play(scene)
    assert expected(stage.calls("heartbeatWork")) == ["NO_HEARTBEAT", "NO_HEARTBEAT"]


def test_a_heartbeat_is_cut_off_after_one_interval(stage: Stage) -> None:
    stage.set(items=1)

    async def scene() -> None:
        at = At()
        task = asyncio.create_task(stage.worker(at, drain=True).run())
        await stage.answered("heartbeatWork", 1)
        stage.server.fault(hang=True, operation="heartbeatWork")
        await stage.move(10)
        await stage.still("heartbeatWork", 1)
        await stage.move(5)
        await stage.sent("heartbeatWork", 2)
        await stage.move(14.9)
        await stage.still("heartbeatWork", 2)
        assert not at.items[0].stopping
        await stage.move(0.1)
        await stage.until(lambda: at.notes[1:])
        assert at.notes[1:] == ["cancelled lost"]  # that interval was the rest of its time, too
        await task

    stage.play(scene)
    assert stage.calls("stopWork") == []


def test_a_heartbeat_that_was_cut_off_is_followed_by_another(stage: Stage) -> None:
    stage.set(items=1, ttl_seconds=120)

    async def scene() -> None:
        at = At()
        task = asyncio.create_task(stage.worker(at, drain=True).run())
        await stage.answered("heartbeatWork", 1)
        stage.server.fault(hang=True, operation="heartbeatWork")
        await stage.move(30)
        await stage.sent("heartbeatWork", 2)
        await stage.move(29.9)
        await stage.still("heartbeatWork", 2)
        await stage.move(0.1)
        await stage.sent("heartbeatWork", 3)
        await stage.moment()
        assert not at.items[0].stopping
        at.let_go.set()
        await task

    stage.play(scene)
    first, second, third = expected(stage.calls("heartbeatWork"))
    assert (first, second) == ("NO_HEARTBEAT", third)


def test_a_lease_lasts_90_seconds_until_the_server_says(stage: Stage) -> None:
    stage.set(items=1)
    stage.server.fault(times=9, status=500, operation="heartbeatWork")

    async def scene() -> None:
        at = At()
        task = asyncio.create_task(stage.worker(at, drain=True).run())
        for count in (1, 2, 3):
            await stage.answered("heartbeatWork", count)
            await stage.move(29.9)
            await stage.still("heartbeatWork", count)
            assert not task.done()
            await stage.move(0.1)
        await stage.until(task.done)
        assert at.notes == []

    stage.play(scene)
    assert len(stage.calls("heartbeatWork")) == 3
    assert stage.calls("stopWork") == []


@pytest.mark.parametrize(
    "fault", [{"status": 500}, {"reset": "before"}, {"body": {}}, {"text": "{"}]
)
def test_a_lease_without_heartbeats_is_lost(stage: Stage, fault: dict[str, Any]) -> None:
    stage.set(items=1)

    async def scene() -> None:
        at = At()
        task = asyncio.create_task(stage.worker(at, drain=True).run())
        await stage.answered("heartbeatWork", 1)
        stage.server.fault(times=9, operation="heartbeatWork", **fault)
        await stage.move(15)
        await stage.sent("heartbeatWork", 2)
        await stage.move(14.9)
        await stage.still("heartbeatWork", 2)
        assert at.notes == ["began work_1"]
        await stage.move(0.1)
        await stage.until(lambda: at.notes[1:] == ["cancelled lost"])
        assert at.items[0].lost
        await task

    stage.play(scene)
    assert stage.calls("stopWork") == []


def test_a_lease_that_another_worker_has_is_lost(stage: Stage) -> None:
    stage.set(items=1)

    async def scene() -> None:
        at = At()
        task = asyncio.create_task(stage.worker(at, drain=True, grace_period=3600).run())
        await stage.answered("heartbeatWork", 1)
        stage.server.advance(30_000)
        await stage.move(15)
        await stage.until(lambda: at.notes[1:] == ["cancelled lost"])
        assert stage.calls("stopWork") == []
        at.let_go.set()
        await task
        assert at.notes[2:] == ["began work_1", "ended None"]

    stage.play(scene)
    assert [each["status"] for each in stage.calls("heartbeatWork")] == [200, 412, 200]
    assert [each["ended"] for each in stage.server.leases()] == ["expired", "stopped"]


def test_an_item_that_is_asked_to_stop_winds_down_with_its_lease_kept(stage: Stage) -> None:
    stage.set(items=1)

    async def scene() -> None:
        at = At()
        task = asyncio.create_task(stage.worker(at, drain=True, grace_period=100).run())
        await stage.answered("heartbeatWork", 1)
        await stage.client().post(f"{WORK}/work_1/stop", cast_to=object, options=BETA, body={})
        await stage.move(15)
        assert await at.items[0].wait_for_stop() == "requested"
        assert at.notes == ["began work_1"]
        await stage.move(15)
        await stage.answered("heartbeatWork", 3)
        at.let_go.set()
        await task
        assert at.notes == ["began work_1", "ended requested"]

    stage.play(scene)
    assert stage.calls("stopWork")[-1]["body"] == {"force": True}


BETA: dict[str, Any] = {
    "params": {"beta": "true"},
    "headers": {"anthropic-beta": "managed-agents-2026-04-01"},
}


@pytest.mark.parametrize(
    "answer",
    [
        {"state": "stopped", "lease_extended": True},
        {"state": "active", "lease_extended": False},
        {"state": "stopped", "lease_extended": False},
    ],
)
def test_an_item_that_has_ended_stops_gracefully(stage: Stage, answer: dict[str, Any]) -> None:
    stage.set(items=1)
    beat = {"last_heartbeat": "x", "ttl_seconds": 0, "type": "work_heartbeat", **answer}

    async def scene() -> None:
        at = At()
        task = asyncio.create_task(stage.worker(at, drain=True, grace_period=40).run())
        await stage.answered("heartbeatWork", 1)
        stage.server.fault(body=beat, operation="heartbeatWork")
        await stage.move(15)
        assert await at.items[0].wait_for_stop() == "requested"
        await stage.move(39.9)
        await stage.still("heartbeatWork", 2)
        assert at.notes == ["began work_1"]
        await stage.move(0.1)
        await stage.until(lambda: at.notes[1:] == ["cancelled requested"])
        await task

    stage.play(scene)
    assert [each["body"] for each in stage.calls("stopWork")] == [{"force": True}]


def test_an_item_that_has_ended_before_it_began_is_not_begun(stage: Stage) -> None:
    stage.set(items=1)
    beat = {"last_heartbeat": "x", "ttl_seconds": 30, "type": "work_heartbeat"}
    stage.server.fault(
        body={**beat, "state": "stopping", "lease_extended": True}, operation="heartbeatWork"
    )

    async def scene() -> None:
        at = At()
        await stage.worker(at, drain=True).run()
        assert at.notes == []

    stage.play(scene)
    assert [each["body"] for each in stage.calls("stopWork")] == [{"force": True}]


@pytest.mark.parametrize("status", [400, 401, 404])
def test_heartbeats_that_are_refused_end_the_handler(stage: Stage, status: int) -> None:
    stage.set(items=1)

    async def scene() -> None:
        at = At()
        task = asyncio.create_task(stage.worker(at, drain=True).run())
        await stage.answered("heartbeatWork", 1)
        stage.server.fault(status=status, operation="heartbeatWork")
        await stage.move(15)
        assert await at.items[0].wait_for_stop() == "refused"
        at.let_go.set()
        await task

    stage.play(scene)
    assert [each["body"] for each in stage.calls("stopWork")] == [{"force": True}]


@pytest.mark.parametrize("status", [408, 409, 429, 503, 529])
def test_heartbeats_that_fail_in_passing_change_nothing(
    stage: Stage, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    stage.set(items=1, ttl_seconds=60)
    caplog.set_level(logging.WARNING)

    async def scene() -> None:
        at = At()
        task = asyncio.create_task(stage.worker(at, drain=True).run())
        await stage.answered("heartbeatWork", 1)
        stage.server.fault(status=status, operation="heartbeatWork")
        await stage.move(30)
        await stage.answered("heartbeatWork", 2)
        assert not at.items[0].stopping
        at.let_go.set()
        await task
        assert at.notes == ["began work_1", "ended None"]

    stage.play(scene)
    assert "work_1: a heartbeat failed" in caplog.text
