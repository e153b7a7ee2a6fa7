"""What the protocol of the queue prescribes: waiting times, and which failures pass."""

from __future__ import annotations

import socket
from random import uniform
from secrets import token_hex

from anthropic import APIError, APIStatusError

BLOCK_MS = 999
"""For how long the server watches an empty queue: the most that it allows."""

NO_HEARTBEAT = "NO_HEARTBEAT"
"""Expected of the server by the first heartbeat: that nobody holds a lease."""

FIRST_TTL = 90.0
LONGEST_INTERVAL = 30.0
"""Seconds: how long a lease is taken to last until the server says, and between heartbeats."""


class UnusableAnswer(Exception):
    """An answer without what the protocol needs of it, though its status is 2xx."""


PASSING = (APIError, TimeoutError, UnusableAnswer)
"""How calls fail. What :func:`is_fatal` doesn't name is worth another try."""


def is_fatal(error: Exception) -> bool:
    """Whether trying again won't help: 4xx other than 408, 409 and 429."""
    return (
        isinstance(error, APIStatusError)
        and 400 <= error.status_code < 500
        and error.status_code not in (408, 409, 429)
    )


def has_status(error: Exception, status: int) -> bool:
    """Whether the server answered with this status."""
    return isinstance(error, APIStatusError) and error.status_code == status


def told(error: Exception) -> str:
    """What went wrong, for the log."""
    return "no answer in time" if isinstance(error, TimeoutError) else str(error)


def new_worker_id() -> str:
    """The host's name and a random number: workers on one host differ."""
    host = socket.gethostname().encode("ascii", "ignore").decode()
    return f"{host or 'worker'}-{token_hex(6)}"


def empty_pause() -> float:
    """Seconds to wait when the queue was empty; workers that began together drift apart."""
    return uniform(1.0, 3.0)


def beat_interval(ttl: float) -> float:
    """Seconds between heartbeats for a lease of ``ttl`` seconds."""
    return max(1.0, min(ttl / 2, LONGEST_INTERVAL))


class Backoff:
    """How long to wait after failures in a row."""

    def __init__(self) -> None:
        self._failures = 0

    def failed(self) -> float:
        """One more failure: seconds to wait, twice as long each time, and up to a second more."""
        self._failures += 1
        return min(60.0, 2.0 ** min(self._failures, 6)) + uniform(0.0, 1.0)

    def succeeded(self) -> None:
        """The row is over."""
        self._failures = 0
