"""Taking items off the queue, one at a time."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from anthropic._types import NotGiven

from ._rules import BLOCK_MS, PASSING, Backoff, empty_pause, is_fatal, new_worker_id, told

if TYPE_CHECKING:
    from anthropic.types.beta.environments import BetaSelfHostedWork

    from ._calls import Calls

log = logging.getLogger(__name__)


class Polling:
    """How the queue is polled: what doesn't change from one poll to the next."""

    def __init__(
        self,
        worker_id: str | None,
        block_ms: int | NotGiven | None,
        reclaim_older_than_ms: int | None,
    ) -> None:
        self.worker_id = worker_id or new_worker_id()
        self.block_ms = BLOCK_MS if isinstance(block_ms, NotGiven) else block_ms
        self.reclaim_older_than_ms = reclaim_older_than_ms


@dataclass(frozen=True, slots=True)
class Pause:
    """No item this time: try again in so many ``seconds``. ``empty`` if the queue is."""

    seconds: float
    empty: bool = False


class Claims:
    """Polls and acknowledges. Failures of either are waited out, each in its own rhythm."""

    def __init__(self, calls: Calls, polling: Polling) -> None:
        self._calls = calls
        self._polling = polling
        self._polls = Backoff()
        self._acks = Backoff()

    async def next(self) -> BetaSelfHostedWork | Pause:
        """An item that has been acknowledged, if there is one.

        Raises APIStatusError if there is no point in polling again.
        """
        how = self._polling
        try:
            work = await self._calls.poll(how.worker_id, how.block_ms, how.reclaim_older_than_ms)
        except PASSING as error:
            if is_fatal(error):
                raise
            return self._failed("the poll", self._polls, error)
        self._polls.succeeded()
        if work is None:
            return Pause(empty_pause(), empty=True)
        with self._calls.shield():  # else nobody would know whose the item is
            return await self._acknowledged(work)

    async def _acknowledged(self, work: BetaSelfHostedWork) -> BetaSelfHostedWork | Pause:
        try:
            await self._calls.ack(work.id)
        except PASSING as error:
            if not is_fatal(error):  # the server will hand it out again
                return self._failed(f"to acknowledge {work.id}", self._acks, error)
            log.error("%s can't be acknowledged, and is stopped: %s", work.id, told(error))
            await self._calls.stop(work.id, force=True)
            return Pause(0.0)
        self._acks.succeeded()
        log.debug("%s is taken on", work.id)
        return work

    def _failed(self, what: str, backoff: Backoff, error: Exception) -> Pause:
        pause = Pause(backoff.failed())
        log.warning("%s failed; trying again in %.1f s: %s", what, pause.seconds, told(error))
        return pause
