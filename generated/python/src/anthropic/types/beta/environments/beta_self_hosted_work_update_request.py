from __future__ import annotations

from ...._models import BaseModel


class BetaSelfHostedWorkUpdateRequest(BaseModel):
    """What to change about a work item."""

    metadata: dict[str, str | None]
    """Keys to add or replace. A key whose value is null is dropped."""
