from __future__ import annotations

from typing import Literal

from ...._models import BaseModel


class BetaSessionWorkData(BaseModel):
    """The task of running a session."""

    id: str
    """Identifies the session; starts with `session_`."""

    type: Literal["session"]
    """Marks a session as the task."""
