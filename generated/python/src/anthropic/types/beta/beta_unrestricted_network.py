from __future__ import annotations

from typing import Literal

from ..._models import BaseModel


class BetaUnrestrictedNetwork(BaseModel):
    """The container may reach every host."""

    type: Literal["unrestricted"]
    """Marks a network without limits."""
