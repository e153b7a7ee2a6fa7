import { APIResource } from '../../core/resource.js';
import { Environments } from './environments/environments.js';
import type {
  BetaCloudConfig,
  BetaCloudConfigParams,
  BetaEnvironment,
  BetaEnvironmentDeleteResponse,
  BetaLimitedNetwork,
  BetaLimitedNetworkParams,
  BetaPackages,
  BetaPackagesParams,
  BetaSelfHostedConfig,
  BetaSelfHostedConfigParams,
  BetaUnrestrictedNetwork,
  EnvironmentArchiveParams,
  EnvironmentCreateParams,
  EnvironmentDeleteParams,
  EnvironmentListParams,
  EnvironmentRetrieveParams,
  EnvironmentUpdateParams,
} from './environments/environments.js';

/** Beta. */
export class Beta extends APIResource {
  readonly environments: Environments = new Environments(this._client);
}

export declare namespace Beta {
  export {
    type Environments as Environments,
    type BetaEnvironment as BetaEnvironment,
    type BetaEnvironmentDeleteResponse as BetaEnvironmentDeleteResponse,
    type BetaCloudConfig as BetaCloudConfig,
    type BetaCloudConfigParams as BetaCloudConfigParams,
    type BetaSelfHostedConfig as BetaSelfHostedConfig,
    type BetaSelfHostedConfigParams as BetaSelfHostedConfigParams,
    type BetaUnrestrictedNetwork as BetaUnrestrictedNetwork,
    type BetaLimitedNetwork as BetaLimitedNetwork,
    type BetaLimitedNetworkParams as BetaLimitedNetworkParams,
    type BetaPackages as BetaPackages,
    type BetaPackagesParams as BetaPackagesParams,
    type EnvironmentCreateParams as EnvironmentCreateParams,
    type EnvironmentListParams as EnvironmentListParams,
    type EnvironmentRetrieveParams as EnvironmentRetrieveParams,
    type EnvironmentUpdateParams as EnvironmentUpdateParams,
    type EnvironmentDeleteParams as EnvironmentDeleteParams,
    type EnvironmentArchiveParams as EnvironmentArchiveParams,
  };
}
