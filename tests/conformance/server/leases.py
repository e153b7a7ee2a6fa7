"""Leases: for how long an item is its worker's, and how that came to its end."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal


@dataclass
class Lease:
    """One worker's right to an item: from its acknowledgement on, as long as heartbeats come.

    ``heartbeats`` are the stamps that were answered. A lease that has ``expired`` is never revived.
    """

    work_id: str
    ends: datetime
    heartbeats: list[str] = field(default_factory=list[str])
    ended: Literal["expired", "stopped"] | None = None

    def summary(self) -> dict[str, Any]:
        return {"work_id": self.work_id, "heartbeats": self.heartbeats, "ended": self.ended}
