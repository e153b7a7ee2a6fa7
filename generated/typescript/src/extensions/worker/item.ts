import type { Anthropic } from '../../client.js';
import type { BetaSelfHostedWork } from '../../resources/beta/environments/work.js';

/**
 * Why a handler is to stop.
 *
 * - `requested`: someone ended the item, or the server no longer extends its lease
 * - `shutdown`: the worker itself is coming to its end
 * - `refused`: the server doesn't accept heartbeats, and won't
 * - `lost`: the lease has run out, or another worker has it; nothing more may be done to the item
 */
export type StopReason = 'requested' | 'shutdown' | 'refused' | 'lost';

/** An item of the queue that is this worker's, as long as its lease lasts. */
export class WorkItem {
  /** What was taken from the queue. */
  readonly work: BetaSelfHostedWork;
  /** A client with the environment's key. */
  readonly client: Anthropic;
  readonly #stopping = new AbortController();
  readonly #cancelled = new AbortController();
  #reason: StopReason | undefined;

  constructor(work: BetaSelfHostedWork, client: Anthropic) {
    this.work = work;
    this.client = client;
  }

  get id(): string {
    return this.work.id;
  }

  /** Why the handler is to come to its end; undefined while it isn't. */
  get stopReason(): StopReason | undefined {
    return this.#reason;
  }

  /** Aborted when the handler is to come to its end: it may still finish what it is at. */
  get stopSignal(): AbortSignal {
    return this.#stopping.signal;
  }

  /**
   * Aborted when the handler is to drop everything: its time to come to an end is over, or the
   * lease is lost. Pass it on to whatever the handler waits for.
   */
  get signal(): AbortSignal {
    return this.#cancelled.signal;
  }

  /** Let the handler know; for the worker's use. The first reason stays, but for a loss. */
  tell(reason: StopReason): void {
    if (!this.#reason || reason === 'lost') this.#reason = reason;
    this.#stopping.abort(reason);
    if (reason === 'lost') this.cancel();
  }

  /** Let the handler drop everything; for the worker's use. */
  cancel(): void {
    this.#cancelled.abort(this.#reason);
  }
}
