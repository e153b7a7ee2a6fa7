import type { Anthropic } from '../../client.js';
import { SDKError } from '../../core/errors.js';
import type { BetaSelfHostedWork } from '../../resources/beta/environments/work.js';
import { Calls } from './calls.js';
import { Claims } from './claims.js';
import type { PollingOptions } from './claims.js';
import { WorkItem } from './item.js';
import { Lease } from './lease.js';
import { aborted, pause } from './waiting.js';

const LAST_POLL = 2_000; // a poll that is under way when no more is wanted may still bring an item

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

/** Takes items off an environment's queue, and calls a handler with each of them. */
export class Worker {
  readonly #calls: Calls;
  readonly #claims: Claims;
  readonly #options: WorkerOptions;
  readonly #items = new Map<WorkItem, Promise<void>>();
  readonly #claiming = new AbortController();
  readonly #polling = new AbortController();
  #stopping = false;

  constructor(client: Anthropic, options: WorkerOptions) {
    const { environmentId, environmentKey, maxConcurrency = 1 } = options;
    if (!(maxConcurrency >= 1)) throw new SDKError('Expected a `maxConcurrency` of at least 1');
    this.#calls = new Calls(client, environmentId, environmentKey, 'environments-worker');
    this.#claims = new Claims(this.#calls, options);
    this.#options = options;
  }

  /** What the worker calls itself when it polls. */
  get workerID(): string {
    return this.#claims.workerID;
  }

  /**
   * Work until SIGTERM, `drain()` or `stop()`, and until all handlers are done; with `drain: true`
   * until the queue is empty. A worker runs once.
   *
   * Throws, once all handlers are done, if the queue can't be polled (4xx other than 408, 409, 429).
   */
  async run(): Promise<void> {
    const forget = this.#listen();
    try {
      await this.#claim();
    } finally {
      await Promise.all(this.#items.values());
      forget();
    }
  }

  /** Take no more items: `run` returns when those in progress are done. */
  drain(): void {
    if (this.#claiming.signal.aborted) return;
    this.#claiming.abort();
    const timer = setTimeout(() => this.#polling.abort(), LAST_POLL);
    this.#polling.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  /** Take no more items, and tell the handlers of those in progress to stop. */
  stop(): void {
    this.#claiming.abort();
    this.#polling.abort();
    this.#stopping = true;
    for (const item of this.#items.keys()) item.tell('shutdown');
  }

  async #claim(): Promise<void> {
    const { maxConcurrency = 1, drain = false } = this.#options;
    const { signal } = this.#claiming;
    while (!signal.aborted) {
      if (this.#items.size >= maxConcurrency) {
        await Promise.race([aborted(signal), ...this.#items.values()]);
        continue;
      }
      const found = await this.#claims.next(this.#polling.signal);
      if ('pause' in found) {
        if (found.empty && drain) break;
        await pause(found.pause, signal);
      } else this.#begin(found);
    }
    this.#polling.abort();
  }

  #begin(work: BetaSelfHostedWork): void {
    const item = new WorkItem(work, this.#calls.client);
    if (this.#stopping) item.tell('shutdown');
    const served = this.#serve(item).catch((error: unknown) =>
      this.#calls.log('error', `${item.id}: something unforeseen; its lease will run out`, error),
    );
    this.#items.set(
      item,
      served.finally(() => this.#items.delete(item)),
    );
  }

  /** Keep the item's lease while the handler is at work; end the item after that. */
  async #serve(item: WorkItem): Promise<void> {
    const over = new AbortController();
    const lease = new Lease(this.#calls, item.id, (reason) => item.tell(reason));
    const kept = lease.keep(over.signal);
    let began = false;
    try {
      await lease.settled;
      if (!item.stopSignal.aborted) {
        began = true;
        await this.#handle(item);
      }
    } finally {
      over.abort();
    }
    const { stopReason } = item;
    // What wasn't begun with is handed out again, once its lease has run out.
    const ends = stopReason !== 'lost' && (began || stopReason !== 'shutdown');
    if (ends) await this.#calls.stop(item.id, true);
    await kept;
  }

  /** Wait for the handler, or until it was to drop everything. */
  async #handle(item: WorkItem): Promise<void> {
    const { handler, gracePeriod = 30_000 } = this.#options;
    const done = new AbortController();
    const limit = async () => {
      await aborted(item.stopSignal);
      await pause(gracePeriod, AbortSignal.any([item.signal, done.signal]));
      if (!done.signal.aborted) item.cancel();
    };
    const handled = (async () => handler(item))().catch((error: unknown) => {
      if (!item.signal.aborted) this.#calls.log('error', `the handler failed on ${item.id}`, error);
    });
    await Promise.race([handled, limit()]);
    done.abort();
  }

  /** The first SIGTERM drains, the second one stops. */
  #listen(): () => void {
    const { process } = globalThis as {
      process?: {
        on?(name: string, act: () => void): void;
        off?(name: string, act: () => void): void;
      };
    };
    if (this.#options.handleSignals === false || !process?.on) return () => undefined;
    const act = () => (this.#claiming.signal.aborted ? this.stop() : this.drain());
    process.on('SIGTERM', act);
    return () => process.off?.('SIGTERM', act);
  }
}
