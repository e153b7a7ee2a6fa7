from __future__ import annotations

from ...._models import BaseModel


class BetaSelfHostedWorkStopRequest(BaseModel):
    """How a work item is to end."""

    force: bool | None = None
    """Whether to end it on the spot rather than let the worker wind down."""
