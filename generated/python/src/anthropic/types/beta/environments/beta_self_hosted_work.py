from __future__ import annotations

from typing import Literal

from ...._models import BaseModel
from .beta_session_work_data import BetaSessionWorkData


class BetaSelfHostedWork(BaseModel):
    """
    A task for the workers of a self-hosted environment. It enters the queue when a
    session starts there, or when one that has long been quiet is written to.
    """

    id: str
    """Identifies the work item; starts with `work_`."""

    acknowledged_at: str | None
    """When a worker took the item on, in RFC 3339; null before that."""

    created_at: str
    """When the item entered the queue, in RFC 3339."""

    data: BetaSessionWorkData
    """What there is to do."""

    environment_id: str
    """The environment whose workers are asked; starts with `env_`."""

    latest_heartbeat_at: str | None
    """When its worker last gave a sign of life, in RFC 3339; null before that."""

    metadata: dict[str, str]
    """Keys and values of the user's own; the API only stores them."""

    started_at: str | None
    """When a worker began with it, in RFC 3339; null before that."""

    state: Literal["queued", "starting", "active", "stopping", "stopped"]
    """How far the item has come."""

    stop_requested_at: str | None
    """When its end was asked for, in RFC 3339; null if never."""

    stopped_at: str | None
    """When it came to its end, in RFC 3339; null before that."""

    type: Literal["work"]
    """Tells work from other objects."""
