from __future__ import annotations

from typing import Literal, Required

from typing_extensions import TypedDict


class BetaSelfHostedConfigParams(TypedDict, total=False):
    """Sets up an environment on machines of your own."""

    type: Required[Literal["self_hosted"]]
    """Marks an environment that you host."""
