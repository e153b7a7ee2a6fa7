from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict

from ...anthropic_beta_param import AnthropicBetaParam


class WorkUpdateParams(TypedDict, total=False):
    environment_id: Required[str]
    """The environment's identifier."""

    metadata: Required[dict[str, str | None]]
    """Keys to add or replace. A key whose value is null is dropped."""

    betas: list[AnthropicBetaParam]
    """Beta features that this call makes use of, separated by commas."""
