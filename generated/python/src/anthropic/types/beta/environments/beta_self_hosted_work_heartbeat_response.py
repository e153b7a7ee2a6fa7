from __future__ import annotations

from typing import Literal

from ...._models import BaseModel


class BetaSelfHostedWorkHeartbeatResponse(BaseModel):
    """What a heartbeat has brought about."""

    last_heartbeat: str
    """The heartbeat's time as stored, in RFC 3339, to be echoed with the next one."""

    lease_extended: bool
    """Whether the worker still holds the lease, now for longer."""

    state: Literal["queued", "starting", "active", "stopping", "stopped"]
    """How far the item has come; tells the worker when to wind down."""

    ttl_seconds: int
    """Seconds for which the lease is held."""

    type: Literal["work_heartbeat"]
    """Tells this answer from other objects."""
