from __future__ import annotations

from typing import Literal

from ..._models import BaseModel


class BetaEnvironmentDeleteResponse(BaseModel):
    """Confirms that an environment was deleted."""

    id: str
    """Identifies the environment that is gone."""

    type: Literal["environment_deleted"]
    """Tells this answer from other objects."""
