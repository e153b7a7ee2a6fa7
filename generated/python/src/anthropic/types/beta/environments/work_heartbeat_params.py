from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict

from ...anthropic_beta_param import AnthropicBetaParam


class WorkHeartbeatParams(TypedDict, total=False):
    environment_id: Required[str]
    """The environment's identifier."""

    desired_ttl_seconds: int | None
    """Seconds for which the worker would like to hold the lease."""

    expected_last_heartbeat: str | None
    """
    Guards against two workers holding one lease. `NO_HEARTBEAT` asks for a lease that
    nobody holds yet; after that, send back `last_heartbeat` of the previous answer,
    unchanged. Where the stored value is another one, the status is 412 and nothing
    changes.
    """

    betas: list[AnthropicBetaParam]
    """Beta features that this call makes use of, separated by commas."""
