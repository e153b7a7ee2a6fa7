import type { APIPromise } from '../../../core/api-promise.js';
import type { Operation } from '../../../core/operation.js';
import type { RequestOptions } from '../../../core/options.js';
import type { PagePromise } from '../../../core/pagination.js';
import { WorkMethods } from '../../../extensions/worker/methods.js';
import { PageCursor } from '../../../pagination.js';
import type { AnthropicBeta } from '../../shared.js';

/** The queue from which the workers of a self-hosted environment take their tasks. */
export class Work extends WorkMethods {
  /**
   * Retrieve a work item
   *
   * Looks up one work item in any state.
   */
  retrieve(
    workID: string,
    params: WorkRetrieveParams,
    options?: RequestOptions,
  ): APIPromise<BetaSelfHostedWork> {
    return this._client.call(RETRIEVE, { ...params, work_id: workID }, options);
  }

  /**
   * Poll for work
   *
   * Hands the next work item of the queue to a worker, or null when there is none. Workers
   * that come with the SDKs make this call on their own.
   */
  poll(
    environmentID: string,
    params?: WorkPollParams | null,
    options?: RequestOptions,
  ): APIPromise<BetaSelfHostedWork | null> {
    return this._client.call(POLL, { ...params, environment_id: environmentID }, options);
  }

  /**
   * Acknowledge a work item
   *
   * Says that a worker has taken the item on: it leaves the queue, and its state goes from
   * `queued` to `starting`.
   */
  ack(
    workID: string,
    params: WorkAckParams,
    options?: RequestOptions,
  ): APIPromise<BetaSelfHostedWork> {
    return this._client.call(ACK, { ...params, work_id: workID }, options);
  }

  /**
   * Send a heartbeat
   *
   * Shows that the worker is alive and prolongs its lease on the item.
   */
  heartbeat(
    workID: string,
    params: WorkHeartbeatParams,
    options?: RequestOptions,
  ): APIPromise<BetaSelfHostedWorkHeartbeatResponse> {
    return this._client.call(HEARTBEAT, { ...params, work_id: workID }, options);
  }

  /**
   * Stop a work item
   *
   * Asks the worker to wind the item down, or ends it on the spot.
   */
  stop(
    workID: string,
    params: WorkStopParams,
    options?: RequestOptions,
  ): APIPromise<BetaSelfHostedWork> {
    return this._client.call(STOP, { ...params, work_id: workID }, options);
  }

  /**
   * List work
   *
   * Goes through the work of an environment in any state, one page per call.
   */
  list(
    environmentID: string,
    params?: WorkListParams | null,
    options?: RequestOptions,
  ): PagePromise<PageCursor<BetaSelfHostedWork>, BetaSelfHostedWork> {
    return this._client.page(
      PageCursor<BetaSelfHostedWork>,
      LIST,
      { ...params, environment_id: environmentID },
      options,
    );
  }

  /**
   * Update a work item
   *
   * Adds, replaces and drops single keys of a work item's metadata.
   */
  update(
    workID: string,
    params: WorkUpdateParams,
    options?: RequestOptions,
  ): APIPromise<BetaSelfHostedWork> {
    return this._client.call(UPDATE, { ...params, work_id: workID }, options);
  }

  /**
   * Measure the work queue
   *
   * Tells how long the queue of an environment is and how many workers serve it.
   */
  stats(
    environmentID: string,
    params?: WorkStatsParams | null,
    options?: RequestOptions,
  ): APIPromise<BetaSelfHostedWorkQueueStats> {
    return this._client.call(STATS, { ...params, environment_id: environmentID }, options);
  }
}

/**
 * A task for the workers of a self-hosted environment. It enters the queue when a session
 * starts there, or when one that has long been quiet is written to.
 */
export interface BetaSelfHostedWork {
  /** Identifies the work item; starts with `work_`. */
  id: string;

  /** When a worker took the item on, in RFC 3339; null before that. */
  acknowledged_at: string | null;

  /** When the item entered the queue, in RFC 3339. */
  created_at: string;

  /** What there is to do. */
  data: BetaSessionWorkData;

  /** The environment whose workers are asked; starts with `env_`. */
  environment_id: string;

  /** When its worker last gave a sign of life, in RFC 3339; null before that. */
  latest_heartbeat_at: string | null;

  /** Keys and values of the user's own; the API only stores them. */
  metadata: Record<string, string>;

  /** When a worker began with it, in RFC 3339; null before that. */
  started_at: string | null;

  /** How far the item has come. */
  state: 'queued' | 'starting' | 'active' | 'stopping' | 'stopped';

  /** When its end was asked for, in RFC 3339; null if never. */
  stop_requested_at: string | null;

  /** When it came to its end, in RFC 3339; null before that. */
  stopped_at: string | null;

  /** Tells work from other objects. */
  type: 'work';
}

/** The task of running a session. */
export interface BetaSessionWorkData {
  /** Identifies the session; starts with `session_`. */
  id: string;

  /** Marks a session as the task. */
  type: 'session';
}

/** What a heartbeat has brought about. */
export interface BetaSelfHostedWorkHeartbeatResponse {
  /** The heartbeat's time as stored, in RFC 3339, to be echoed with the next one. */
  last_heartbeat: string;

  /** Whether the worker still holds the lease, now for longer. */
  lease_extended: boolean;

  /** How far the item has come; tells the worker when to wind down. */
  state: 'queued' | 'starting' | 'active' | 'stopping' | 'stopped';

  /** Seconds for which the lease is held. */
  ttl_seconds: number;

  /** Tells this answer from other objects. */
  type: 'work_heartbeat';
}

/** One page of work items. */
export interface BetaSelfHostedWorkListResponse {
  /** The work items of this page. */
  data: Array<BetaSelfHostedWork>;

  /** Goes into `page` of the next call; null on the last page. */
  next_page: string | null;
}

/** Figures about the work queue of an environment. */
export interface BetaSelfHostedWorkQueueStats {
  /** How many items nobody has taken yet. */
  depth: number;

  /**
   * Since when the oldest item has been there, taken or not, in RFC 3339; null when there
   * is none.
   */
  oldest_queued_at: string | null;

  /** How many items were taken and still wait for an acknowledgement. */
  pending: number;

  /** Tells these figures from other objects. */
  type: 'work_queue_stats';

  /**
   * How many workers have asked for work in the past half minute, among those that give
   * their name in `Anthropic-Worker-ID`.
   */
  workers_polling: number | null;
}

/** How a work item is to end. */
export interface BetaSelfHostedWorkStopRequest {
  /** Whether to end it on the spot rather than let the worker wind down. */
  force?: boolean;
}

/** What to change about a work item. */
export interface BetaSelfHostedWorkUpdateRequest {
  /** Keys to add or replace. A key whose value is null is dropped. */
  metadata: Record<string, string | null>;
}

export interface WorkRetrieveParams {
  /** Path param: The environment's identifier. */
  environment_id: string;

  /** Header param: Beta features that this call makes use of, separated by commas. */
  betas?: Array<AnthropicBeta>;
}

export interface WorkPollParams {
  /**
   * Query param: Milliseconds for which an empty queue is watched before the answer is null.
   * Without it the answer comes at once.
   */
  block_ms?: number | null;

  /**
   * Query param: Age in milliseconds from which an item that another worker took and never
   * acknowledged is handed out again.
   */
  reclaim_older_than_ms?: number | null;

  /** Header param: Beta features that this call makes use of, separated by commas. */
  betas?: Array<AnthropicBeta>;

  /**
   * Header param: A name that tells this worker from the others of its environment. Only workers
   * that send one are counted in the queue's figures.
   */
  'Anthropic-Worker-ID'?: string;
}

export interface WorkAckParams {
  /** Path param: The environment's identifier. */
  environment_id: string;

  /** Header param: Beta features that this call makes use of, separated by commas. */
  betas?: Array<AnthropicBeta>;
}

export interface WorkHeartbeatParams {
  /** Path param: The environment's identifier. */
  environment_id: string;

  /** Query param: Seconds for which the worker would like to hold the lease. */
  desired_ttl_seconds?: number | null;

  /**
   * Query param: Guards against two workers holding one lease. `NO_HEARTBEAT` asks for a lease that
   * nobody holds yet; after that, send back `last_heartbeat` of the previous answer,
   * unchanged. Where the stored value is another one, the status is 412 and nothing
   * changes.
   */
  expected_last_heartbeat?: string | null;

  /** Header param: Beta features that this call makes use of, separated by commas. */
  betas?: Array<AnthropicBeta>;
}

export interface WorkStopParams {
  /** Path param: The environment's identifier. */
  environment_id: string;

  /** Body param: Whether to end it on the spot rather than let the worker wind down. */
  force?: boolean;

  /** Header param: Beta features that this call makes use of, separated by commas. */
  betas?: Array<AnthropicBeta>;
}

export interface WorkListParams {
  /** Query param: How many work items a page may hold. */
  limit?: number;

  /** Query param: Where to go on, as given by `next_page` of the page before. */
  page?: string | null;

  /** Header param: Beta features that this call makes use of, separated by commas. */
  betas?: Array<AnthropicBeta>;
}

export interface WorkUpdateParams {
  /** Path param: The environment's identifier. */
  environment_id: string;

  /** Body param: Keys to add or replace. A key whose value is null is dropped. */
  metadata: Record<string, string | null>;

  /** Header param: Beta features that this call makes use of, separated by commas. */
  betas?: Array<AnthropicBeta>;
}

export interface WorkStatsParams {
  /** Beta features that this call makes use of, separated by commas. */
  betas?: Array<AnthropicBeta>;
}

export declare namespace Work {
  export {
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

const RETRIEVE: Operation = {
  ...COMMON,
  method: 'GET',
  path: '/v1/environments/{environment_id}/work/{work_id}',
};

const POLL: Operation = {
  ...COMMON,
  method: 'GET',
  path: '/v1/environments/{environment_id}/work/poll',
  headers: { betas: 'anthropic-beta', 'Anthropic-Worker-ID': 'Anthropic-Worker-ID' },
};

const ACK: Operation = {
  ...COMMON,
  method: 'POST',
  path: '/v1/environments/{environment_id}/work/{work_id}/ack',
};

const HEARTBEAT: Operation = {
  ...COMMON,
  method: 'POST',
  path: '/v1/environments/{environment_id}/work/{work_id}/heartbeat',
};

const STOP: Operation = {
  ...COMMON,
  method: 'POST',
  path: '/v1/environments/{environment_id}/work/{work_id}/stop',
  body: 'json',
};

const LIST: Operation = {
  ...COMMON,
  method: 'GET',
  path: '/v1/environments/{environment_id}/work',
};

const UPDATE: Operation = {
  ...COMMON,
  method: 'POST',
  path: '/v1/environments/{environment_id}/work/{work_id}',
  body: 'json',
};

const STATS: Operation = {
  ...COMMON,
  method: 'GET',
  path: '/v1/environments/{environment_id}/work/stats',
};
