from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ..._models import BaseModel
from .beta_limited_network import BetaLimitedNetwork
from .beta_packages import BetaPackages
from .beta_unrestricted_network import BetaUnrestrictedNetwork


class BetaCloudConfig(BaseModel):
    """The setup of an environment that Anthropic hosts."""

    networking: Annotated[BetaUnrestrictedNetwork | BetaLimitedNetwork, Field(discriminator="type")]
    """What the container may reach over the network."""

    packages: BetaPackages
    """What is installed beforehand."""

    type: Literal["cloud"]
    """Marks an environment in the cloud."""
