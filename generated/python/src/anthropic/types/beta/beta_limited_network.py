from __future__ import annotations

from typing import Literal

from ..._models import BaseModel


class BetaLimitedNetwork(BaseModel):
    """The container may reach the hosts named here, and no others."""

    allow_mcp_servers: bool
    """Whether the agent's MCP servers are reachable without being listed."""

    allow_package_managers: bool
    """Whether package registries such as PyPI are reachable without being listed."""

    allowed_hosts: list[str]
    """Names of the hosts that are reachable."""

    type: Literal["limited"]
    """Marks a network with limits."""
