from __future__ import annotations

from typing import Literal, Required

from typing_extensions import TypedDict


class BetaUnrestrictedNetworkParam(TypedDict, total=False):
    """The container may reach every host."""

    type: Required[Literal["unrestricted"]]
    """Marks a network without limits."""
