from __future__ import annotations

from typing import Literal, Required

from typing_extensions import TypedDict

from .beta_limited_network_params import BetaLimitedNetworkParams
from .beta_packages_params import BetaPackagesParams
from .beta_unrestricted_network_param import BetaUnrestrictedNetworkParam


class BetaCloudConfigParams(TypedDict, total=False):
    """
    Sets up an environment that Anthropic hosts. On an update, what is left out stays as
    it is.
    """

    type: Required[Literal["cloud"]]
    """Marks an environment in the cloud."""

    networking: BetaUnrestrictedNetworkParam | BetaLimitedNetworkParams | None
    """What the container may reach over the network."""

    packages: BetaPackagesParams | None
    """What to install beforehand."""
