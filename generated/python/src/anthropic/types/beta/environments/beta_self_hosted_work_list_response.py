from __future__ import annotations

from ...._models import BaseModel
from .beta_self_hosted_work import BetaSelfHostedWork


class BetaSelfHostedWorkListResponse(BaseModel):
    """One page of work items."""

    data: list[BetaSelfHostedWork]
    """The work items of this page."""

    next_page: str | None
    """Goes into `page` of the next call; null on the last page."""
