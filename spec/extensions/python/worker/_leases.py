"""The lease of an item: kept by heartbeats, and known to be lost in time."""

from __future__ import annotations

import logging
from collections.abc import Callable

from anyio import Event, current_time, fail_after, sleep

from ._calls import Beat, Calls
from ._items import StopReason
from ._rules import (
    FIRST_TTL,
    LONGEST_INTERVAL,
    NO_HEARTBEAT,
    PASSING,
    beat_interval,
    has_status,
    is_fatal,
    told,
)

log = logging.getLogger(__name__)


class Lease:
    """The right to work on an item. ``tell`` is told why, once it is time to stop.

    ``settled`` is set with the first heartbeat that succeeds, or when there will be none.
    """

    def __init__(self, calls: Calls, work_id: str, tell: Callable[[StopReason], None]) -> None:
        self._calls = calls
        self._work_id = work_id
        self._tell = tell
        self._last = NO_HEARTBEAT
        self._ttl = FIRST_TTL
        self._interval = LONGEST_INTERVAL
        self._ends = 0.0
        self.settled = Event()

    async def keep(self) -> None:
        """Send heartbeats until there is no point in another one."""
        self._ends = current_time() + self._ttl
        try:
            while not self._is_over():
                began = current_time()
                if not await self._beat(began):
                    return
                await sleep(max(0.0, min(began + self._interval, self._ends) - current_time()))
            log.error("%s: no heartbeat for %.0f s: the lease is lost", self._work_id, self._ttl)
            self._tell("lost")
        finally:
            self.settled.set()

    def _is_over(self) -> bool:
        """Whether the lease has run out. One that is due for renewal at its very end has not."""
        return current_time() >= self._ends and self._ttl > self._interval

    async def _beat(self, began: float) -> bool:
        """Send one heartbeat. Returns whether there are to be more."""
        left = self._ends - began if self._ttl > self._interval else self._interval
        try:
            with fail_after(min(self._interval, left)):
                beat = await self._calls.heartbeat(self._work_id, self._last)
        except PASSING as error:
            return self._failed(error)
        self._last = beat.last
        if beat.ttl > 0:
            self._ttl, self._interval = beat.ttl, beat_interval(beat.ttl)
        self._ends = began + self._ttl
        return self._succeeded(beat)

    def _succeeded(self, beat: Beat) -> bool:
        is_ours = beat.extended and beat.state not in ("stopping", "stopped")
        if not is_ours:
            log.info("%s is to stop: it is %s", self._work_id, beat.state or "not extended")
            self._tell("requested")
        self.settled.set()
        # While it winds down it is still ours, and nobody else is to begin with it.
        return is_ours or (beat.extended and beat.state == "stopping")

    def _failed(self, error: Exception) -> bool:
        if has_status(error, 412):
            log.error("%s: another worker has the lease", self._work_id)
            self._tell("lost")
        elif is_fatal(error):
            log.error("%s: heartbeats are refused: %s", self._work_id, told(error))
            self._tell("refused")
        elif current_time() >= self._ends:
            log.error("%s: no heartbeat for %.0f s: the lease is lost", self._work_id, self._ttl)
            self._tell("lost")
        else:
            log.warning("%s: a heartbeat failed: %s", self._work_id, told(error))
            return True
        return False
