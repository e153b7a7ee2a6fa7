from __future__ import annotations

from typing_extensions import TypedDict

from ..anthropic_beta_param import AnthropicBetaParam


class EnvironmentDeleteParams(TypedDict, total=False):
    betas: list[AnthropicBetaParam]
    """Beta features that this call makes use of, separated by commas."""
