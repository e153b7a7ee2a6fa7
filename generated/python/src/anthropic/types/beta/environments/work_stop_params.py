from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict

from ...anthropic_beta_param import AnthropicBetaParam


class WorkStopParams(TypedDict, total=False):
    environment_id: Required[str]
    """The environment's identifier."""

    force: bool
    """Whether to end it on the spot rather than let the worker wind down."""

    betas: list[AnthropicBetaParam]
    """Beta features that this call makes use of, separated by commas."""
