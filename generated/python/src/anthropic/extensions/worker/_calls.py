"""The worker's calls: with the environment's key, and however the client makes them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from anthropic._types import omit

from ._rules import PASSING, UnusableAnswer, has_status, told

if TYPE_CHECKING:
    from anthropic import Anthropic, AsyncAnthropic
    from anthropic._types import Headers
    from anthropic.types.beta.environments import BetaSelfHostedWork

log = logging.getLogger(__name__)

ClientT = TypeVar("ClientT", "Anthropic", "AsyncAnthropic")

_CREDENTIALS = ("authorization", "x-api-key")


class Way(Protocol):
    """How calls are made. Whatever the way, it looks like something to be awaited."""

    async def send(self, call: Callable[[], Any]) -> Any:
        """What the call gives. It may take as long as the client's settings allow."""
        ...

    def shield(self) -> AbstractContextManager[object]:
        """In here nothing is cancelled."""
        ...


class Blocking:
    """Calls of a blocking client in the thread at hand: nothing is ever waited for."""

    async def send(self, call: Callable[[], Any]) -> Any:
        return call()

    def shield(self) -> AbstractContextManager[object]:
        return nullcontext()


class Awaiting:
    """Calls of an asynchronous client, each within so many seconds."""

    def __init__(self, limit: float | None = None) -> None:
        self._limit = limit

    async def send(self, call: Callable[[], Any]) -> Any:
        from anyio import fail_after

        with fail_after(self._limit):
            return await call()

    def shield(self) -> AbstractContextManager[object]:
        from anyio import CancelScope

        return CancelScope(shield=True)


class InThreads(Awaiting):
    """Calls of a blocking client, awaited: each in a thread, left alone if it takes too long.

    Such a thread doesn't keep the process from ending.
    """

    async def send(self, call: Callable[[], Any]) -> Any:
        from anyio import fail_after

        with fail_after(self._limit):
            return await _in_thread(call)


async def _in_thread(call: Callable[[], Any]) -> Any:
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[Any] = loop.create_future()

    def settle(result: Any, error: Exception | None) -> None:
        if answer.cancelled():
            return
        if error is not None:
            answer.set_exception(error)
        else:
            answer.set_result(result)

    def work() -> None:
        result, error = None, None
        try:
            result = call()
        except Exception as failure:
            error = failure
        with suppress(RuntimeError):  # where the loop has ended meanwhile
            loop.call_soon_threadsafe(settle, result, error)

    Thread(target=work, name="worker's call", daemon=True).start()
    return await answer


@dataclass(frozen=True, slots=True)
class Beat:
    """What the server says to a heartbeat; ``ttl`` in seconds, 0 if it doesn't say."""

    last: str
    ttl: float
    extended: bool
    state: str


class Calls:
    """The calls for the work of one environment.

    Each raises one of ``PASSING`` where it fails. ``timeout``, in seconds, replaces the client's.
    """

    def __init__(
        self,
        client: Anthropic | AsyncAnthropic,
        environment_id: str,
        extra_headers: Headers | None,
        way: Way,
        timeout: float | None = None,
    ) -> None:
        self._work: Any = client.beta.environments.work
        self._environment_id = environment_id
        self._way = way
        self._options: dict[str, Any] = {"extra_headers": extra_headers}
        if timeout is not None:
            self._options["timeout"] = timeout

    def shield(self) -> AbstractContextManager[object]:
        """In here no call is cancelled."""
        return self._way.shield()

    async def poll(
        self, worker_id: str, block_ms: int | None, reclaim_older_than_ms: int | None
    ) -> BetaSelfHostedWork | None:
        """The next item, or None if the queue is empty."""
        work: BetaSelfHostedWork | None = await self._send(
            self._work.poll,
            self._environment_id,
            anthropic_worker_id=worker_id,
            block_ms=omit if block_ms is None else block_ms,
            reclaim_older_than_ms=(
                omit if reclaim_older_than_ms is None else reclaim_older_than_ms
            ),
        )
        if work is not None:
            _text(work, "id")
        return work

    async def ack(self, work_id: str) -> None:
        """Take an item on."""
        answer = await self._send(self._work.ack, work_id, environment_id=self._environment_id)
        if _text(answer, "id") != work_id:
            raise UnusableAnswer("the answer is about another item")

    async def heartbeat(self, work_id: str, expected: str) -> Beat:
        """Prolong the lease, of which ``expected`` is the last heartbeat that is known."""
        answer = await self._send(
            self._work.heartbeat,
            work_id,
            environment_id=self._environment_id,
            expected_last_heartbeat=expected,
        )
        ttl = getattr(answer, "ttl_seconds", None)
        return Beat(
            _text(answer, "last_heartbeat"),
            float(ttl) if isinstance(ttl, int | float) else 0.0,
            getattr(answer, "lease_extended", None) is not False,
            str(getattr(answer, "state", "")),
        )

    async def stop(self, work_id: str, *, force: bool) -> None:
        """End an item. Failures only show in the log: its lease will run out."""
        given: dict[str, Any] = {"force": True} if force else {}
        try:
            with self.shield():
                await self._send(
                    self._work.stop, work_id, environment_id=self._environment_id, **given
                )
        except PASSING as error:
            if not has_status(error, 409):  # which only says that it has ended already
                log.warning("%s could not be stopped: %s", work_id, told(error))

    async def _send(self, method: Callable[..., Any], *given: str, **named: Any) -> Any:
        return await self._way.send(partial(method, *given, **named, **self._options))


def with_key(client: ClientT, environment_key: str, helper: str) -> ClientT:
    """The client with no credential but the environment's key.

    ``helper`` tells the API which part of the SDK is calling. Raises ValueError without a key.
    """
    if not environment_key:
        raise ValueError("Expected a non-empty value for `environment_key`")
    own = {
        name: value
        for name, value in client.default_headers.items()
        if name.lower() not in _CREDENTIALS
    }
    other = client.copy(
        auth_token=environment_key,
        set_default_headers={**own, "x-stainless-helper": helper},
    )
    other.api_key = None
    return other


def shorter(timeout: object, limit: float) -> float:
    """The time a call may take in any phase: at most ``limit`` seconds, less if the client is
    stricter."""
    read = getattr(timeout, "read", timeout)
    return min(float(read), limit) if isinstance(read, int | float) else limit


def _text(answer: object, name: str) -> str:
    """A member that has to be a text. Raises UnusableAnswer if it isn't, or isn't there."""
    value = getattr(answer, name, None)
    if not isinstance(value, str) or not value:
        raise UnusableAnswer(f"the answer has no usable `{name}`")
    return value
