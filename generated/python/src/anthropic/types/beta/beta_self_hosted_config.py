from __future__ import annotations

from typing import Literal

from ..._models import BaseModel


class BetaSelfHostedConfig(BaseModel):
    """The setup of an environment on machines of your own."""

    type: Literal["self_hosted"]
    """Marks an environment that you host."""
