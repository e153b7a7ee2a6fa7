import { SDKError } from '../../core/errors.js';
import type { WorkItem } from './item.js';

/** How the queue is polled. */
export interface PollingOptions {
  /** The environment whose work is taken. */
  environmentId: string;
  /** The environment's own key. */
  environmentKey: string;
  /** What the worker calls itself. Default: the host's name and a random number. */
  workerId?: string | undefined;
  /** Milliseconds for which the server watches an empty queue; null lets it answer at once. */
  blockMs?: number | null | undefined;
  /** Age in milliseconds from which an item that nobody acknowledged is handed out again. */
  reclaimOlderThanMs?: number | null | undefined;
  /** Whether to come to an end when the queue is empty. */
  drain?: boolean | undefined;
}

/** How to go over the queue. */
export interface PollerOptions extends PollingOptions {
  /** Whether an item is ended when the next one is asked for. Default: true. */
  autoStop?: boolean | undefined;
  /** Ends the iteration when it is aborted. */
  signal?: AbortSignal | undefined;
}

/** How a worker goes about it. */
export interface WorkerOptions extends PollingOptions {
  /** Does the work. When it returns or throws, the item is ended. */
  handler: (item: WorkItem) => PromiseLike<void> | void;
  /** How many items are worked on at once. Default: 1. */
  maxConcurrency?: number | undefined;
  /** Milliseconds that a handler has to come to its end once it is to. Default: 30 seconds. */
  gracePeriod?: number | undefined;
  /** Whether SIGTERM drains the worker, and a second one stops it. Default: true. */
  handleSignals?: boolean | undefined;
}

/** Throws SDKError where there is no environment to work for, or nothing to show there. */
export function check(options: PollingOptions): void {
  for (const name of ['environmentId', 'environmentKey'] as const) {
    if (!options[name]) throw new SDKError(`Expected a non-empty value for \`${name}\``);
  }
}
