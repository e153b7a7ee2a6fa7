"""Workers: they claim items as long as they have room for them, and serve each with a handler."""

from __future__ import annotations

import asyncio
import logging
import signal
import threading
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar, cast

import anyio
from anyio import CancelScope, CapacityLimiter, create_task_group, current_time, to_thread
from anyio.abc import TaskGroup

from ._calls import Awaiting, Calls, InThreads, Way, shorter, with_key
from ._claims import Claims, Pause, Polling
from ._items import AsyncWorkItem, BaseItem, WorkItem
from ._pollers import checked
from ._serving import Serving

if TYPE_CHECKING:
    from anthropic import Anthropic, AsyncAnthropic
    from anthropic._types import Headers
    from anthropic.types.beta.environments import BetaSelfHostedWork

log = logging.getLogger(__name__)

HELPER = "environments-worker"

_PHASE, _CALL = 30.0, 60.0
"""Seconds for a call in one phase, and in all with what is tried again."""

_LAST_POLL = 2.0
"""Seconds for a poll that is under way when no more items are wanted: it may still bring one."""

ItemT = TypeVar("ItemT", bound=BaseItem)


@dataclass(frozen=True, slots=True, repr=False)
class Options:
    """How a worker goes about it; see ``WorkMethods.worker``."""

    polling: Polling
    extra_headers: Headers | None
    max_concurrency: int
    drain: bool
    grace_period: float
    handle_signals: bool

    def __post_init__(self) -> None:
        if self.max_concurrency < 1:
            given = self.max_concurrency
            raise ValueError(f"Expected a `max_concurrency` of at least 1 but received {given}")


class BaseWorker(Generic[ItemT]):
    """What both workers share: all but how calls are made, and how the handler is called."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._ending = False
        self._error: Exception | None = None
        self._claiming: CancelScope | None = None
        self._poll: CancelScope | None = None
        self._serving: Serving[ItemT] | None = None

    @property
    def worker_id(self) -> str:
        """What the worker calls itself when it polls."""
        return self._options.polling.worker_id

    async def _work(
        self,
        calls: Calls,
        item: Callable[[BetaSelfHostedWork], ItemT],
        handle: Callable[[ItemT], Awaitable[None]],
    ) -> None:
        """Run until there is no more to do, then raise what brought it to its end, if anything."""
        self._serving = Serving(calls, handle, self._options.grace_period)
        try:
            # Tasks of the group are cancelled through its scope only, and can be shielded from
            # that. Nothing shields this very task, which may be cancelled from outside.
            async with create_task_group() as group:
                group.start_soon(self._notice_cancellation)
                group.start_soon(self._notice_signals)
                group.start_soon(self._claim_and_serve, calls, item, group)
            if self._error is not None:
                raise self._error
        finally:
            self._ending, self._error = False, None

    async def _claim_and_serve(
        self, calls: Calls, item: Callable[[BetaSelfHostedWork], ItemT], group: TaskGroup
    ) -> None:
        async with create_task_group() as items:
            with CancelScope() as self._claiming:
                try:
                    await self._claim(calls, item, items)
                except Exception as error:  # to be raised when the items in progress are done
                    self._error = error
        group.cancel_scope.cancel()

    async def _claim(
        self, calls: Calls, item: Callable[[BetaSelfHostedWork], ItemT], items: TaskGroup
    ) -> None:
        claims = Claims(calls, self._options.polling)
        room = anyio.Semaphore(self._options.max_concurrency)
        while not self._ending:
            await room.acquire()
            found = None
            with CancelScope(shield=True) as self._poll:  # it may bring an item: see _LAST_POLL
                found = await claims.next()
            if found is None or (isinstance(found, Pause) and found.empty and self._options.drain):
                return
            if isinstance(found, Pause):
                room.release()
                await anyio.sleep(found.seconds)
            else:
                items.start_soon(self._serve, item(found), room)

    async def _serve(self, item: ItemT, room: anyio.Semaphore) -> None:
        assert self._serving is not None
        try:
            await self._serving.serve(item)
        finally:
            room.release()

    async def _notice_cancellation(self) -> None:
        try:
            await anyio.sleep_forever()
        finally:
            self._stop_all()

    async def _notice_signals(self) -> None:
        """The first SIGTERM drains, the second one stops. Only the main thread may listen."""
        if not self._options.handle_signals or not _is_main_thread():
            return
        before = signal.getsignal(signal.SIGTERM)
        try:
            with anyio.open_signal_receiver(signal.SIGTERM) as received:
                async for _ in received:
                    if self._ending:
                        self._stop_all()
                    else:
                        log.info("SIGTERM: no more items are taken")
                        self._claim_no_more(_LAST_POLL)
        except NotImplementedError:
            log.debug("this event loop can't listen to signals")
        finally:
            if before is not None:
                signal.signal(signal.SIGTERM, before)

    def _claim_no_more(self, last_poll: float) -> None:
        """End the claiming. A poll that is under way has ``last_poll`` more seconds."""
        self._ending = True
        if self._claiming is not None:
            self._claiming.cancel()
        if self._poll is not None:
            self._poll.deadline = min(self._poll.deadline, current_time() + last_poll)

    def _stop_all(self) -> None:
        self._claim_no_more(0.0)
        if self._serving is not None:
            self._serving.stop()


class AsyncWorker(BaseWorker[AsyncWorkItem]):
    """Takes items off an environment's queue, and awaits a handler with each of them.

    ``AsyncAnthropic().beta.environments.work.worker(...)`` makes one.
    """

    def __init__(
        self,
        client: object,
        environment_id: str,
        environment_key: str,
        handler: Callable[[AsyncWorkItem], Awaitable[None]],
        options: Options,
    ) -> None:
        super().__init__(options)
        self._client = with_key(cast("AsyncAnthropic", client), environment_key, HELPER)
        self._environment_id = checked(environment_id)
        self._handler = handler

    async def run(self) -> None:
        """Work until SIGTERM, :meth:`drain` or :meth:`stop`, and until all handlers are done; with
        ``drain=True`` until the queue is empty.

        Where this is cancelled, handlers are told to stop before it ends.

        Raises APIStatusError, once all handlers are done, if the queue can't be polled (4xx other
        than 408, 409 and 429).
        """
        calls = _calls(self._client, self._environment_id, self._options, Awaiting(_CALL))
        await self._work(calls, lambda work: AsyncWorkItem(work, self._client), self._handle)

    def drain(self) -> None:
        """Take no more items: `run` returns when those in progress are done.

        To be called where the worker runs. From another thread, use ``loop.call_soon_threadsafe``.
        """
        self._claim_no_more(_LAST_POLL)

    def stop(self) -> None:
        """Take no more items, and tell the handlers of those in progress to stop."""
        self._stop_all()

    async def _handle(self, item: AsyncWorkItem) -> None:
        await self._handler(item)


class Worker(BaseWorker[WorkItem]):
    """Takes items off an environment's queue, and calls a handler with each, in threads.

    ``Anthropic().beta.environments.work.worker(...)`` makes one.
    """

    def __init__(
        self,
        client: object,
        environment_id: str,
        environment_key: str,
        handler: Callable[[WorkItem], None],
        options: Options,
    ) -> None:
        super().__init__(options)
        self._client = with_key(cast("Anthropic", client), environment_key, HELPER)
        self._environment_id = checked(environment_id)
        self._handler = handler
        self._loop: asyncio.AbstractEventLoop | None = None
        self._threads: CapacityLimiter | None = None

    def run(self) -> None:
        """Work until SIGTERM, :meth:`drain` or :meth:`stop`, and until all handlers are done; with
        ``drain=True`` until the queue is empty.

        Ctrl-C tells the handlers to stop, waits for them, and raises KeyboardInterrupt.

        Raises APIStatusError, once all handlers are done, if the queue can't be polled (4xx other
        than 408, 409 and 429), and RuntimeError inside of an event loop.
        """
        anyio.run(self._run)

    def drain(self) -> None:
        """Take no more items: `run` returns when those in progress are done. Any thread may call
        this, a handler's too."""
        self._soon(lambda: self._claim_no_more(_LAST_POLL))

    def stop(self) -> None:
        """Take no more items, and tell the handlers of those in progress to stop. Any thread may
        call this, a handler's too."""
        self._soon(self._stop_all)

    async def _run(self) -> None:
        calls = _calls(self._client, self._environment_id, self._options, InThreads(_CALL))
        self._threads = CapacityLimiter(self._options.max_concurrency)
        self._loop = asyncio.get_running_loop()
        try:
            await self._work(calls, lambda work: WorkItem(work, self._client), self._handle)
        finally:
            self._loop = None

    async def _handle(self, item: WorkItem) -> None:
        await to_thread.run_sync(self._handler, item, limiter=self._threads)

    def _soon(self, act: Callable[[], None]) -> None:
        loop = self._loop
        if loop is None:
            self._ending = True
        else:
            with suppress(RuntimeError):  # the loop ended just now
                loop.call_soon_threadsafe(act)


def _calls(
    client: Anthropic | AsyncAnthropic, environment_id: str, options: Options, way: Way
) -> Calls:
    timeout = shorter(client.timeout, _PHASE)
    return Calls(client, environment_id, options.extra_headers, way, timeout)


def _is_main_thread() -> bool:
    return threading.current_thread() is threading.main_thread()
