from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from ..anthropic_beta_param import AnthropicBetaParam
from .beta_cloud_config_params import BetaCloudConfigParams
from .beta_self_hosted_config_params import BetaSelfHostedConfigParams


class EnvironmentUpdateParams(TypedDict, total=False):
    config: BetaCloudConfigParams | BetaSelfHostedConfigParams | None
    """The new setup. Fields left out of it stay as they are."""

    description: str | None
    """The new text on what the environment is for."""

    metadata: dict[str, str | None]
    """Keys to add or replace. A key whose value is null or empty is dropped."""

    name: str | None
    """The new name."""

    scope: Literal["organization", "account"] | None
    """Who can see it from now on, the whole organization or the owning account."""

    betas: list[AnthropicBetaParam]
    """Beta features that this call makes use of, separated by commas."""
