"""What ``client.beta.environments.work`` can do beyond the API's own operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anthropic._resource import AsyncResource, SyncResource
from anthropic._types import NotGiven, not_given

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Callable, Generator

    from anthropic._types import Headers
    from anthropic.types.beta.environments import BetaSelfHostedWork

    from ._items import AsyncWorkItem, WorkItem
    from ._workers import AsyncWorker, Worker


class WorkMethods(SyncResource):
    """Poller and worker for blocking use."""

    def poller(
        self,
        *,
        environment_id: str,
        environment_key: str,
        worker_id: str | None = None,
        block_ms: int | NotGiven | None = not_given,
        reclaim_older_than_ms: int | None = None,
        drain: bool = False,
        auto_stop: bool = True,
        extra_headers: Headers | None = None,
    ) -> Generator[BetaSelfHostedWork, None, None]:
        """Go over work items as they come; each has been acknowledged before you get it.

        Nothing here sends heartbeats: an item that takes longer than its lease goes to another
        worker. `worker` looks after that.

        Args:
          environment_id: The self-hosted environment whose queue it is.
          environment_key: The environment's key, with which all of these calls are made.
          worker_id: Tells this worker from the others; by default the host's name and a random
            number.
          block_ms: Milliseconds for which the server watches an empty queue before it answers, 999
            at most and by default; None for an answer at once.
          reclaim_older_than_ms: Age from which items are handed out again that another worker took
            and never acknowledged; the server has a default.
          drain: Return when the queue is empty, rather than wait for more.
          auto_stop: Stop each item when you come back for the next one, or leave the loop. Without
            it, whoever works on the item is to call `stop`.
          extra_headers: Sent with each of these calls.

        Raises:
          ValueError: Without an environment's id or key.
          APIStatusError: The queue can't be polled, and trying again won't help (4xx other than
            408, 409 and 429). All other failures are waited out.
        """
        from ._claims import Polling
        from ._pollers import poller

        polling = Polling(worker_id, block_ms, reclaim_older_than_ms)
        return poller(
            self._client,
            environment_id,
            environment_key,
            polling,
            extra_headers,
            drain=drain,
            auto_stop=auto_stop,
        )

    def worker(
        self,
        environment_id: str,
        environment_key: str,
        handler: Callable[[WorkItem], None],
        *,
        max_concurrency: int = 1,
        drain: bool = False,
        grace_period: float = 10.0,
        handle_signals: bool = True,
        worker_id: str | None = None,
        reclaim_older_than_ms: int | None = None,
        extra_headers: Headers | None = None,
    ) -> Worker:
        """A worker that gives each item of the queue to `handler`, in a thread; `run` starts it.

        It keeps the item's lease alive while the handler is at work, and ends the item after that,
        whether the handler returns or raises. A handler is told to come to its end through the item
        that it is given: by `item.stopping` and `item.wait_for_stop`.

        Args:
          environment_id: The self-hosted environment whose queue it is.
          environment_key: The environment's key, with which all of these calls are made.
          handler: Called with each item, in as many threads as `max_concurrency` says.
          max_concurrency: How many items are in progress at once. No more are taken than that.
          drain: Return from `run` when the queue is empty, rather than wait for more.
          grace_period: Seconds that a handler has for its end when it is told to stop. A thread
            can't be ended, so that after this time there is but a warning in the log.
          handle_signals: Let SIGTERM mean: take no more items, and return when those in progress
            are done; a second one tells their handlers to stop. Works in the main thread only.
          worker_id: Tells this worker from the others; by default the host's name and a random
            number.
          reclaim_older_than_ms: Age from which items are handed out again that another worker took
            and never acknowledged; the server has a default.
          extra_headers: Sent with each call of the worker.

        Raises:
          ValueError: Without an environment's id or key, or with a `max_concurrency` below 1.
        """
        from ._claims import Polling
        from ._workers import Options, Worker

        polling = Polling(worker_id, not_given, reclaim_older_than_ms)
        options = Options(
            polling, extra_headers, max_concurrency, drain, grace_period, handle_signals
        )
        return Worker(self._client, environment_id, environment_key, handler, options)


class AsyncWorkMethods(AsyncResource):
    """Poller and worker for asynchronous use."""

    def poller(
        self,
        *,
        environment_id: str,
        environment_key: str,
        worker_id: str | None = None,
        block_ms: int | NotGiven | None = not_given,
        reclaim_older_than_ms: int | None = None,
        drain: bool = False,
        auto_stop: bool = True,
        extra_headers: Headers | None = None,
    ) -> AsyncGenerator[BetaSelfHostedWork, None]:
        """Go over work items as they come; each has been acknowledged before you get it.

        Nothing here sends heartbeats: an item that takes longer than its lease goes to another
        worker. `worker` looks after that.

        Args:
          environment_id: The self-hosted environment whose queue it is.
          environment_key: The environment's key, with which all of these calls are made.
          worker_id: Tells this worker from the others; by default the host's name and a random
            number.
          block_ms: Milliseconds for which the server watches an empty queue before it answers, 999
            at most and by default; None for an answer at once.
          reclaim_older_than_ms: Age from which items are handed out again that another worker took
            and never acknowledged; the server has a default.
          drain: Return when the queue is empty, rather than wait for more.
          auto_stop: Stop each item when you come back for the next one, or leave the loop. Without
            it, whoever works on the item is to call `stop`.
          extra_headers: Sent with each of these calls.

        Raises:
          ValueError: Without an environment's id or key.
          APIStatusError: The queue can't be polled, and trying again won't help (4xx other than
            408, 409 and 429). All other failures are waited out.
        """
        from ._claims import Polling
        from ._pollers import async_poller

        polling = Polling(worker_id, block_ms, reclaim_older_than_ms)
        return async_poller(
            self._client,
            environment_id,
            environment_key,
            polling,
            extra_headers,
            drain=drain,
            auto_stop=auto_stop,
        )

    def worker(
        self,
        environment_id: str,
        environment_key: str,
        handler: Callable[[AsyncWorkItem], Awaitable[None]],
        *,
        max_concurrency: int = 1,
        drain: bool = False,
        grace_period: float = 10.0,
        handle_signals: bool = True,
        worker_id: str | None = None,
        reclaim_older_than_ms: int | None = None,
        extra_headers: Headers | None = None,
    ) -> AsyncWorker:
        """A worker that gives each item of the queue to `handler`; `await run()` starts it.

        It keeps the item's lease alive while the handler is at work, and ends the item after that,
        whether the handler returns or raises. A handler is told to come to its end through the item
        that it is given, by `item.stopping` and `item.wait_for_stop`; it is cancelled when its
        grace is over, or at once when the lease is lost.

        Args:
          environment_id: The self-hosted environment whose queue it is.
          environment_key: The environment's key, with which all of these calls are made.
          handler: Awaited with each item.
          max_concurrency: How many items are in progress at once. No more are taken than that.
          drain: Return from `run` when the queue is empty, rather than wait for more.
          grace_period: Seconds that a handler has for its end when it is told to stop.
          handle_signals: Let SIGTERM mean: take no more items, and return when those in progress
            are done; a second one tells their handlers to stop. Works in the main thread only.
          worker_id: Tells this worker from the others; by default the host's name and a random
            number.
          reclaim_older_than_ms: Age from which items are handed out again that another worker took
            and never acknowledged; the server has a default.
          extra_headers: Sent with each call of the worker.

        Raises:
          ValueError: Without an environment's id or key, or with a `max_concurrency` below 1.
        """
        from ._claims import Polling
        from ._workers import AsyncWorker, Options

        polling = Polling(worker_id, not_given, reclaim_older_than_ms)
        options = Options(
            polling, extra_headers, max_concurrency, drain, grace_period, handle_signals
        )
        return AsyncWorker(self._client, environment_id, environment_key, handler, options)
