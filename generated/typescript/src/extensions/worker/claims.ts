import type { BetaSelfHostedWork } from '../../resources/beta/environments/work.js';
import type { Calls } from './calls.js';
import type { PollingOptions } from './options.js';
import { BLOCK_MS, Backoff, emptyPause, isFatal } from './rules.js';

/** No item this time: try again in so many milliseconds. `empty` if the queue is. */
export interface Pause {
  readonly pause: number;
  readonly empty: boolean;
}

/** Polls and acknowledges. Failures of either are waited out, each in its own rhythm. */
export class Claims {
  readonly #calls: Calls;
  readonly #options: PollingOptions & { readonly workerId: string };
  readonly #polls = new Backoff();
  readonly #acks = new Backoff();

  constructor(calls: Calls, options: PollingOptions & { readonly workerId: string }) {
    this.#calls = calls;
    this.#options = options;
  }

  /** An item that has been acknowledged, if there is one. Throws if polling again is no use. */
  async next(signal: AbortSignal): Promise<BetaSelfHostedWork | Pause> {
    const { workerId, blockMs = BLOCK_MS, reclaimOlderThanMs = null } = this.#options;
    let work: BetaSelfHostedWork | null;
    try {
      work = await this.#calls.poll(workerId, blockMs, reclaimOlderThanMs, signal);
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
