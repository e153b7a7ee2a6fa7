"""Leases: for how long an item is its worker's, and how that came to its end."""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any, Literal


@dataclass
class Lease:
    """One worker's right to an item: from its acknowledgement on, as long as heartbeats come.

    It is the ``worker``'s that sent the first heartbeat, whoever acknowledged the item.
    ``heartbeats`` are the stamps that were answered. A lease that has ``expired`` is never revived.
    ``began_at`` and ``ended_at`` are real, in seconds of the system's monotonic clock.
    """

    work_id: str
    ends: datetime
    worker: str = ""
    heartbeats: list[str] = field(default_factory=list[str])
    ended: Literal["expired", "stopped"] | None = None
    began_at: float = field(default_factory=time.monotonic)
    ended_at: float | None = None

    def prolong(self, ends: datetime, stamp: str, worker: str) -> None:
        """Take note of a heartbeat."""
        self.worker = self.worker or worker
        self.ends = ends
        self.heartbeats.append(stamp)

    def end(self, how: Literal["expired", "stopped"]) -> None:
        """The first end counts."""
        if self.ended is None:
            self.ended, self.ended_at = how, time.monotonic()

    def summary(self) -> dict[str, Any]:
        return {name: value for name, value in asdict(self).items() if name != "ends"}
