from __future__ import annotations

from typing import Literal, Required

from typing_extensions import TypedDict


class BetaLimitedNetworkParams(TypedDict, total=False):
    """
    Limits the container to the hosts named here. On an update, what is left out stays
    as it is.
    """

    type: Required[Literal["limited"]]
    """Marks a network with limits."""

    allow_mcp_servers: bool | None
    """
    Whether the agent's MCP servers are reachable without being listed. They are not,
    unless you say so.
    """

    allow_package_managers: bool | None
    """
    Whether package registries such as PyPI are reachable without being listed. They are
    not, unless you say so.
    """

    allowed_hosts: list[str] | None
    """Names of the hosts to open."""
