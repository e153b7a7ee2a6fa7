import type { BetaSelfHostedWork } from '../../resources/beta/environments/work.js';
import type { Calls } from './calls.js';
import { BLOCK_MS, Backoff, emptyPause, isFatal, newWorkerID } from './rules.js';

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

/** No item this time: try again in so many milliseconds. `empty` if the queue is. */
export interface Pause {
  readonly pause: number;
  readonly empty: boolean;
}

/** Polls and acknowledges. Failures of either are waited out, each in its own rhythm. */
export class Claims {
  readonly workerID: string;
  readonly #calls: Calls;
  readonly #options: PollingOptions;
  readonly #polls = new Backoff();
  readonly #acks = new Backoff();

  constructor(calls: Calls, options: PollingOptions) {
    this.#calls = calls;
    this.#options = options;
    this.workerID = options.workerId || newWorkerID();
  }

  /** An item that has been acknowledged, if there is one. Throws if polling again is no use. */
  async next(signal: AbortSignal): Promise<BetaSelfHostedWork | Pause> {
    const { blockMs = BLOCK_MS, reclaimOlderThanMs = null } = this.#options;
    let work: BetaSelfHostedWork | null;
    try {
      work = await this.#calls.poll(this.workerID, blockMs, reclaimOlderThanMs, signal);
    } catch (error) {
      if (isFatal(error)) throw error;
      if (signal.aborted) return { pause: 0, empty: false };
      return this.#failed('the poll', this.#polls, error);
    }
    this.#polls.succeeded();
    if (!work) return { pause: emptyPause(), empty: true };
    try {
      await this.#calls.ack(work.id);
    } catch (error) {
      // The server will hand it out again.
      if (!isFatal(error)) return this.#failed(`to acknowledge ${work.id}`, this.#acks, error);
      this.#calls.log('error', `${work.id} can't be acknowledged, and is stopped`, error);
      await this.#calls.stop(work.id, true);
      return { pause: 0, empty: false };
    }
    this.#acks.succeeded();
    return work;
  }

  #failed(what: string, backoff: Backoff, error: unknown): Pause {
    const pause = backoff.failed();
    this.#calls.log('warn', `${what} failed; trying again in ${Math.round(pause)} ms`, error);
    return { pause, empty: false };
  }
}
