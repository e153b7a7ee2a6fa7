from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import environments as environments
    from .beta_self_hosted_config import BetaSelfHostedConfig as BetaSelfHostedConfig
    from .beta_packages import BetaPackages as BetaPackages
    from .beta_limited_network import BetaLimitedNetwork as BetaLimitedNetwork
    from .beta_unrestricted_network import BetaUnrestrictedNetwork as BetaUnrestrictedNetwork
    from .beta_cloud_config import BetaCloudConfig as BetaCloudConfig
    from .beta_environment import BetaEnvironment as BetaEnvironment
    from .beta_environment_delete_response import (
        BetaEnvironmentDeleteResponse as BetaEnvironmentDeleteResponse,
    )
    from .beta_packages_params import BetaPackagesParams as BetaPackagesParams
    from .beta_limited_network_params import BetaLimitedNetworkParams as BetaLimitedNetworkParams
    from .beta_unrestricted_network_param import (
        BetaUnrestrictedNetworkParam as BetaUnrestrictedNetworkParam,
    )
    from .beta_cloud_config_params import BetaCloudConfigParams as BetaCloudConfigParams
    from .beta_self_hosted_config_params import (
        BetaSelfHostedConfigParams as BetaSelfHostedConfigParams,
    )
    from .environment_create_params import EnvironmentCreateParams as EnvironmentCreateParams
    from .environment_list_params import EnvironmentListParams as EnvironmentListParams
    from .environment_retrieve_params import EnvironmentRetrieveParams as EnvironmentRetrieveParams
    from .environment_update_params import EnvironmentUpdateParams as EnvironmentUpdateParams
    from .environment_delete_params import EnvironmentDeleteParams as EnvironmentDeleteParams
    from .environment_archive_params import EnvironmentArchiveParams as EnvironmentArchiveParams
else:
    from ..._lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".environments": ["environments="],
            ".beta_self_hosted_config": ["BetaSelfHostedConfig"],
            ".beta_packages": ["BetaPackages"],
            ".beta_limited_network": ["BetaLimitedNetwork"],
            ".beta_unrestricted_network": ["BetaUnrestrictedNetwork"],
            ".beta_cloud_config": ["BetaCloudConfig"],
            ".beta_environment": ["BetaEnvironment"],
            ".beta_environment_delete_response": ["BetaEnvironmentDeleteResponse"],
            ".beta_packages_params": ["BetaPackagesParams"],
            ".beta_limited_network_params": ["BetaLimitedNetworkParams"],
            ".beta_unrestricted_network_param": ["BetaUnrestrictedNetworkParam"],
            ".beta_cloud_config_params": ["BetaCloudConfigParams"],
            ".beta_self_hosted_config_params": ["BetaSelfHostedConfigParams"],
            ".environment_create_params": ["EnvironmentCreateParams"],
            ".environment_list_params": ["EnvironmentListParams"],
            ".environment_retrieve_params": ["EnvironmentRetrieveParams"],
            ".environment_update_params": ["EnvironmentUpdateParams"],
            ".environment_delete_params": ["EnvironmentDeleteParams"],
            ".environment_archive_params": ["EnvironmentArchiveParams"],
        },
    )
