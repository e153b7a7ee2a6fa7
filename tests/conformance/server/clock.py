"""Time that only moves when a test says so."""

from __future__ import annotations

import asyncio
import contextlib
from datetime import UTC, datetime, timedelta

START = datetime(2026, 3, 15, 10, tzinfo=UTC)


class Clock:
    """Stands still at ``START`` until it is advanced; ``changed`` wakes whoever waits for it."""

    def __init__(self) -> None:
        self._now = START
        self._changed = asyncio.Event()

    def now(self) -> datetime:
        return self._now

    def stamp(self) -> str:
        """The time as RFC 3339 text; fractions of a second appear only where there are any."""
        return self._now.isoformat().replace("+00:00", "Z")

    def advance(self, milliseconds: int) -> None:
        self._now += timedelta(milliseconds=milliseconds)
        self.wake()

    def reset(self) -> None:
        self._now = START
        self.wake()

    def wake(self) -> None:
        """Let everyone who waits look again: time has moved, or there is new work."""
        self._changed.set()
        self._changed = asyncio.Event()

    async def changed(self, seconds: float) -> None:
        """Return at the next wake, or after so many real seconds."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._changed.wait(), seconds)


def parse(stamp: str) -> datetime:
    return datetime.fromisoformat(stamp)
