"""A worker of the generated SDK at work on the conformance server's queue, and its time.

Both clocks stand still until the test moves them: that of the loop in which the worker runs, and
the server's. So nothing waits for real, and a slow machine changes nothing.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from typing import Any

import pytest

from tests.conformance.fixtures import Conformance

ENVIRONMENT = "env_1"
KEY = "environment-key-which-nobody-may-see"
WORK = "/v1/environments/env_1/work"

Fields = dict[str, Any]
Handler = Callable[[Any], Awaitable[None]]

PATIENCE = 20.0
"""Real seconds until a test gives up on what should have come."""

MOMENT = 0.05
"""Real seconds in which what shouldn't come would have come."""


class MovableLoop(asyncio.SelectorEventLoop):
    """An event loop whose clock a test moves on."""

    now = 1000.0

    def time(self) -> float:
        return self.now


class Stage:
    """The server with an environment, a client whose calls fail at once, and workers of it."""

    def __init__(self, sdk: Any, conformance: Conformance) -> None:
        self.sdk = sdk
        self.server = conformance
        self._clients: list[Any] = []
        self._blocking_clients: list[Any] = []

    def set(self, items: int = 0, **given: Any) -> None:
        """Start from an environment with so many items in its queue."""
        work = [{"environment_id": ENVIRONMENT, "id": f"work_{n + 1}"} for n in range(items)]
        self.server.reset(environments=[{"id": ENVIRONMENT}], work=work, **given)

    def client(self, **options: Any) -> Any:
        given = {"api_key": "api-key", "base_url": self.server.url, "max_retries": 0, **options}
        self._clients.append(self.sdk.AsyncAnthropic(**given))
        return self._clients[-1]

    def blocking_client(self, **options: Any) -> Any:
        given = {"api_key": "api-key", "base_url": self.server.url, "max_retries": 0, **options}
        self._blocking_clients.append(self.sdk.Anthropic(**given))
        return self._blocking_clients[-1]

    def close(self) -> None:
        for client in self._blocking_clients:
            client.close()
        asyncio.run(self._close())

    def worker(self, handler: Handler, **options: Any) -> Any:
        work = self.client().beta.environments.work
        return work.worker(ENVIRONMENT, KEY, handler, **options)

    def blocking_worker(self, handler: Callable[[Any], None], **options: Any) -> Any:
        work = self.blocking_client().beta.environments.work
        return work.worker(ENVIRONMENT, KEY, handler, **options)

    def play(self, scene: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Run a coroutine to its end, in a loop whose clock can be moved."""
        with asyncio.Runner(loop_factory=MovableLoop) as runner:
            try:
                runner.run(scene())
            finally:
                runner.run(self._close())

    async def _close(self) -> None:
        for client in self._clients:
            await client.close()

    async def move(self, seconds: float) -> None:
        """Move the worker's clock on, and let it do what is due then."""
        loop = asyncio.get_running_loop()
        assert isinstance(loop, MovableLoop)
        loop.now += seconds
        await asyncio.sleep(0)

    async def until(self, holds: Callable[[], Any]) -> None:
        """Wait until something is so. Fails if it doesn't come about."""
        give_up = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < give_up, "it didn't come about"
            await self.moment(0.002)

    async def moment(self, seconds: float = MOMENT) -> None:
        """Let real time pass in which the worker may do what it shouldn't."""
        await asyncio.to_thread(time.sleep, seconds)

    async def sent(self, operation: str, count: int) -> list[Fields]:
        """The calls of an operation, once there are so many, all of them answered or under way."""
        await self.until(lambda: len(self.calls(operation)) >= count)
        found = self.calls(operation)
        assert len(found) == count, found
        return found

    async def still(self, operation: str, count: int) -> None:
        """Make sure that there are no further calls of an operation."""
        await self.moment()
        assert len(self.calls(operation)) == count

    async def answered(self, operation: str, count: int) -> list[Fields]:
        """The same, once all were answered."""
        await self.until(
            lambda: (
                [each["status"] for each in self.calls(operation)][:count].count(None) == 0
                and len(self.calls(operation)) >= count
            )
        )
        await self.moment()
        return await self.sent(operation, count)

    def calls(self, operation: str) -> list[Fields]:
        return [each for each in self.server.requests() if each["operation"] == operation]

    def operations(self) -> list[str]:
        return [each["operation"] for each in self.server.requests()]

    def item(self, work_id: str = "work_1") -> Fields:
        return next(each for each in self.server.state()["work"] if each["id"] == work_id)


class At:
    """A handler that stays at each item until it is let go, and notes what happens."""

    def __init__(self) -> None:
        self.items: list[Any] = []
        self.notes: list[str] = []
        self.let_go = asyncio.Event()

    async def __call__(self, item: Any) -> None:
        self.items.append(item)
        self.notes.append(f"began {item.id}")
        try:
            await self.let_go.wait()
        except asyncio.CancelledError:
            self.notes.append(f"cancelled {item.stop_reason}")
            raise
        self.notes.append(f"ended {item.stop_reason}")


@pytest.fixture(name="stage")
def make_stage(sdk: Any, conformance: Conformance) -> Iterator[Stage]:
    stage = Stage(sdk, conformance)
    stage.set()
    yield stage
    stage.close()
