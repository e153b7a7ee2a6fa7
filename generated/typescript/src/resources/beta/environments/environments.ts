import type { APIPromise } from '../../../core/api-promise.js';
import type { Operation } from '../../../core/operation.js';
import type { RequestOptions } from '../../../core/options.js';
import type { PagePromise } from '../../../core/pagination.js';
import { APIResource } from '../../../core/resource.js';
import { PageCursor } from '../../../pagination.js';
import { Work } from './work.js';
import type {
  BetaSelfHostedWork,
  BetaSelfHostedWorkHeartbeatResponse,
  BetaSelfHostedWorkListResponse,
  BetaSelfHostedWorkQueueStats,
  BetaSelfHostedWorkStopRequest,
  BetaSelfHostedWorkUpdateRequest,
  BetaSessionWorkData,
  WorkAckParams,
  WorkHeartbeatParams,
  WorkListParams,
  WorkPollParams,
  WorkRetrieveParams,
  WorkStatsParams,
  WorkStopParams,
  WorkUpdateParams,
} from './work.js';
import type { AnthropicBeta } from '../../shared.js';

/** The places in which agents run, in Anthropic's cloud or on machines of your own. */
export class Environments extends APIResource {
  readonly work: Work = new Work(this._client);

  /**
   * Create an environment
   *
   * Sets up an environment. Only its name is needed.
   */
  create(params: EnvironmentCreateParams, options?: RequestOptions): APIPromise<BetaEnvironment> {
    return this._client.call(CREATE, { ...params }, options);
  }

  /**
   * List environments
   *
   * Goes through the environments that the caller can see, one page per call.
   */
  list(
    params?: EnvironmentListParams | null,
    options?: RequestOptions,
  ): PagePromise<PageCursor<BetaEnvironment>, BetaEnvironment> {
    return this._client.page(PageCursor<BetaEnvironment>, LIST, { ...params }, options);
  }

  /**
   * Retrieve an environment
   *
   * Looks up one environment, archived or not.
   */
  retrieve(
    environmentID: string,
    params?: EnvironmentRetrieveParams | null,
    options?: RequestOptions,
  ): APIPromise<BetaEnvironment> {
    return this._client.call(RETRIEVE, { ...params, environment_id: environmentID }, options);
  }

  /**
   * Update an environment
   *
   * Changes the fields that the body names and leaves the others as they are.
   */
  update(
    environmentID: string,
    params?: EnvironmentUpdateParams | null,
    options?: RequestOptions,
  ): APIPromise<BetaEnvironment> {
    return this._client.call(UPDATE, { ...params, environment_id: environmentID }, options);
  }

  /**
   * Delete an environment
   *
   * Removes an environment for good, and answers with its identifier.
   */
  delete(
    environmentID: string,
    params?: EnvironmentDeleteParams | null,
    options?: RequestOptions,
  ): APIPromise<BetaEnvironmentDeleteResponse> {
    return this._client.call(DELETE, { ...params, environment_id: environmentID }, options);
  }

  /**
   * Archive an environment
   *
   * Retires an environment. It stays readable, but no new session can use it.
   */
  archive(
    environmentID: string,
    params?: EnvironmentArchiveParams | null,
    options?: RequestOptions,
  ): APIPromise<BetaEnvironment> {
    return this._client.call(ARCHIVE, { ...params, environment_id: environmentID }, options);
  }
}

/** A place in which agents run, in Anthropic's cloud or on machines of your own. */
export interface BetaEnvironment {
  /** Identifies the environment; starts with `env_`. */
  id: string;

  /** When it was archived, in RFC 3339; null as long as it is in use. */
  archived_at: string | null;

  /** Where the environment is hosted, and how it is set up there. */
  config: BetaCloudConfig | BetaSelfHostedConfig;

  /** When it was created, in RFC 3339. */
  created_at: string;

  /** What it is for, in the words of whoever made it. */
  description: string;

  /** Keys and values of the user's own; the API only stores them. */
  metadata: Record<string, string>;

  /** The name that people know it by. */
  name: string;

  /** Tells environments from other objects. */
  type: 'environment';

  /** When it was last changed, in RFC 3339. */
  updated_at: string;

  /** Who can see it, the whole organization or only the account that owns it. */
  scope?: 'organization' | 'account';
}

/** Confirms that an environment was deleted. */
export interface BetaEnvironmentDeleteResponse {
  /** Identifies the environment that is gone. */
  id: string;

  /** Tells this answer from other objects. */
  type: 'environment_deleted';
}

/** The setup of an environment that Anthropic hosts. */
export interface BetaCloudConfig {
  /** What the container may reach over the network. */
  networking: BetaUnrestrictedNetwork | BetaLimitedNetwork;

  /** What is installed beforehand. */
  packages: BetaPackages;

  /** Marks an environment in the cloud. */
  type: 'cloud';
}

/**
 * Sets up an environment that Anthropic hosts. On an update, what is left out stays as it
 * is.
 */
export interface BetaCloudConfigParams {
  /** Marks an environment in the cloud. */
  type: 'cloud';

  /** What the container may reach over the network. */
  networking?: BetaUnrestrictedNetwork | BetaLimitedNetworkParams | null;

  /** What to install beforehand. */
  packages?: BetaPackagesParams | null;
}

/** The setup of an environment on machines of your own. */
export interface BetaSelfHostedConfig {
  /** Marks an environment that you host. */
  type: 'self_hosted';
}

/** Sets up an environment on machines of your own. */
export interface BetaSelfHostedConfigParams {
  /** Marks an environment that you host. */
  type: 'self_hosted';
}

/** The container may reach every host. */
export interface BetaUnrestrictedNetwork {
  /** Marks a network without limits. */
  type: 'unrestricted';
}

/** The container may reach the hosts named here, and no others. */
export interface BetaLimitedNetwork {
  /** Whether the agent's MCP servers are reachable without being listed. */
  allow_mcp_servers: boolean;

  /** Whether package registries such as PyPI are reachable without being listed. */
  allow_package_managers: boolean;

  /** Names of the hosts that are reachable. */
  allowed_hosts: Array<string>;

  /** Marks a network with limits. */
  type: 'limited';
}

/**
 * Limits the container to the hosts named here. On an update, what is left out stays as it
 * is.
 */
export interface BetaLimitedNetworkParams {
  /** Marks a network with limits. */
  type: 'limited';

  /**
   * Whether the agent's MCP servers are reachable without being listed. They are not,
   * unless you say so.
   */
  allow_mcp_servers?: boolean | null;

  /**
   * Whether package registries such as PyPI are reachable without being listed. They are
   * not, unless you say so.
   */
  allow_package_managers?: boolean | null;

  /** Names of the hosts to open. */
  allowed_hosts?: Array<string> | null;
}

/** What is installed in a container before an agent starts, by package manager. */
export interface BetaPackages {
  /** From the archives of Debian or Ubuntu. */
  apt: Array<string>;

  /** From crates.io, for Rust. */
  cargo: Array<string>;

  /** From RubyGems, for Ruby. */
  gem: Array<string>;

  /** Go modules. */
  go: Array<string>;

  /** From the npm registry, for Node.js. */
  npm: Array<string>;

  /** From PyPI, for Python. */
  pip: Array<string>;

  /** Tells lists of packages from other objects. */
  type?: 'packages';
}

/**
 * What to install in a container before an agent starts, by package manager. A version goes
 * behind the name in the manager's own notation (`pandas==2.2.0` for `pip`), and without one
 * the newest is taken. Nothing checks beforehand that a package exists.
 */
export interface BetaPackagesParams {
  /** From the archives of Debian or Ubuntu. */
  apt?: Array<string> | null;

  /** From crates.io, for Rust. */
  cargo?: Array<string> | null;

  /** From RubyGems, for Ruby. */
  gem?: Array<string> | null;

  /** Go modules. */
  go?: Array<string> | null;

  /** From the npm registry, for Node.js. */
  npm?: Array<string> | null;

  /** From PyPI, for Python. */
  pip?: Array<string> | null;

  /** Tells lists of packages from other objects. */
  type?: 'packages';
}

export interface EnvironmentCreateParams {
  /** Body param: A name that people will know the environment by. */
  name: string;

  /** Body param: Where to host the environment, and how to set it up there. */
  config?: BetaCloudConfigParams | BetaSelfHostedConfigParams | null;

  /** Body param: What the environment is for. */
  description?: string | null;

  /** Body param: Keys and values of your own, stored with the environment. */
  metadata?: Record<string, string>;

  /**
   * Body param: Who can see the environment: everyone in the organization, or only the account that
   * owns it. Has a meaning for self-hosted environments alone; left out, it follows from
   * the type of the organization.
   */
  scope?: 'organization' | 'account' | null;

  /** Header param: Beta features that this call makes use of, separated by commas. */
  betas?: Array<AnthropicBeta>;
}

export interface EnvironmentListParams {
  /** Query param: Whether archived environments are listed too. */
  include_archived?: boolean;

  /** Query param: How many environments a page may hold. */
  limit?: number;

  /** Query param: Where to go on, as given by `next_page` of the page before. */
  page?: string | null;

  /** Header param: Beta features that this call makes use of, separated by commas. */
  betas?: Array<AnthropicBeta>;
}

export interface EnvironmentRetrieveParams {
  /** Beta features that this call makes use of, separated by commas. */
  betas?: Array<AnthropicBeta>;
}

export interface EnvironmentUpdateParams {
  /** Body param: The new setup. Fields left out of it stay as they are. */
  config?: BetaCloudConfigParams | BetaSelfHostedConfigParams | null;

  /** Body param: The new text on what the environment is for. */
  description?: string | null;

  /** Body param: Keys to add or replace. A key whose value is null or empty is dropped. */
  metadata?: Record<string, string | null>;

  /** Body param: The new name. */
  name?: string | null;

  /** Body param: Who can see it from now on, the whole organization or the owning account. */
  scope?: 'organization' | 'account' | null;

  /** Header param: Beta features that this call makes use of, separated by commas. */
  betas?: Array<AnthropicBeta>;
}

export interface EnvironmentDeleteParams {
  /** Beta features that this call makes use of, separated by commas. */
  betas?: Array<AnthropicBeta>;
}

export interface EnvironmentArchiveParams {
  /** Beta features that this call makes use of, separated by commas. */
  betas?: Array<AnthropicBeta>;
}

export declare namespace Environments {
  export {
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

  export {
    type Work as Work,
    type BetaSelfHostedWork as BetaSelfHostedWork,
    type BetaSessionWorkData as BetaSessionWorkData,
    type BetaSelfHostedWorkHeartbeatResponse as BetaSelfHostedWorkHeartbeatResponse,
    type BetaSelfHostedWorkListResponse as BetaSelfHostedWorkListResponse,
    type BetaSelfHostedWorkQueueStats as BetaSelfHostedWorkQueueStats,
    type BetaSelfHostedWorkStopRequest as BetaSelfHostedWorkStopRequest,
    type BetaSelfHostedWorkUpdateRequest as BetaSelfHostedWorkUpdateRequest,
    type WorkRetrieveParams as WorkRetrieveParams,
    type WorkPollParams as WorkPollParams,
    type WorkAckParams as WorkAckParams,
    type WorkHeartbeatParams as WorkHeartbeatParams,
    type WorkStopParams as WorkStopParams,
    type WorkListParams as WorkListParams,
    type WorkUpdateParams as WorkUpdateParams,
    type WorkStatsParams as WorkStatsParams,
  };
}

/** What the operations have in common; one that differs says so itself. */
const COMMON: Partial<Operation> = {
  headers: { betas: 'anthropic-beta' },
  always: { query: { beta: 'true' } },
  appends: { betas: ['managed-agents-2026-04-01'] },
};

const CREATE: Operation = {
  ...COMMON,
  method: 'POST',
  path: '/v1/environments',
  body: 'json',
};

const LIST: Operation = {
  ...COMMON,
  method: 'GET',
  path: '/v1/environments',
};

const RETRIEVE: Operation = {
  ...COMMON,
  method: 'GET',
  path: '/v1/environments/{environment_id}',
};

const UPDATE: Operation = {
  ...COMMON,
  method: 'POST',
  path: '/v1/environments/{environment_id}',
  body: 'json',
};

const DELETE: Operation = {
  ...COMMON,
  method: 'DELETE',
  path: '/v1/environments/{environment_id}',
};

const ARCHIVE: Operation = {
  ...COMMON,
  method: 'POST',
  path: '/v1/environments/{environment_id}/archive',
};
