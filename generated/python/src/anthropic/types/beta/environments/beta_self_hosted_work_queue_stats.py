from __future__ import annotations

from typing import Literal

from ...._models import BaseModel


class BetaSelfHostedWorkQueueStats(BaseModel):
    """Figures about the work queue of an environment."""

    depth: int
    """How many items nobody has taken yet."""

    oldest_queued_at: str | None
    """
    Since when the oldest item has been there, taken or not, in RFC 3339; null when
    there is none.
    """

    pending: int
    """How many items were taken and still wait for an acknowledgement."""

    type: Literal["work_queue_stats"]
    """Tells these figures from other objects."""

    workers_polling: int | None
    """
    How many workers have asked for work in the past half minute, among those that give
    their name in `Anthropic-Worker-ID`.
    """
