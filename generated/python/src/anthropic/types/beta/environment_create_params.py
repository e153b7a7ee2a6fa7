from __future__ import annotations

from typing import Literal, Required

from typing_extensions import TypedDict

from ..anthropic_beta_param import AnthropicBetaParam
from .beta_cloud_config_params import BetaCloudConfigParams
from .beta_self_hosted_config_params import BetaSelfHostedConfigParams


class EnvironmentCreateParams(TypedDict, total=False):
    name: Required[str]
    """A name that people will know the environment by."""

    config: BetaCloudConfigParams | BetaSelfHostedConfigParams | None
    """Where to host the environment, and how to set it up there."""

    description: str | None
    """What the environment is for."""

    metadata: dict[str, str]
    """Keys and values of your own, stored with the environment."""

    scope: Literal["organization", "account"] | None
    """
    Who can see the environment: everyone in the organization, or only the account that
    owns it. Has a meaning for self-hosted environments alone; left out, it follows from
    the type of the organization.
    """

    betas: list[AnthropicBetaParam]
    """Beta features that this call makes use of, separated by commas."""
