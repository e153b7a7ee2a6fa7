import type { Anthropic } from '../../client.js';
import type { BetaSelfHostedWork } from '../../resources/beta/environments/work.js';
import { Calls } from './calls.js';
import { Claims } from './claims.js';
import { WorkItem } from './item.js';
import { Lease } from './lease.js';
import type { WorkerOptions } from './options.js';
import { aborted, first, pause } from './waiting.js';

const LAST_POLL = 2_000; // a poll that is under way when no more is wanted may still bring an item

/** A worker at work, until `draining` is aborted; `stopping` ends its handlers too. */
export class Serving {
  readonly #calls: Calls;
  readonly #claims: Claims;
  readonly #options: WorkerOptions;
  readonly #draining: AbortSignal;
  readonly #stopping: AbortSignal;
  readonly #polling = new AbortController();
  readonly #items = new Map<WorkItem, Promise<void>>();

  constructor(
    client: Anthropic,
    options: WorkerOptions & { readonly workerId: string },
    draining: AbortSignal,
    stopping: AbortSignal,
  ) {
    this.#calls = new Calls(client, options, 'environments-worker');
    this.#claims = new Claims(this.#calls, options);
    this.#options = options;
    this.#draining = draining;
    this.#stopping = stopping;
    draining.addEventListener('abort', () => this.#drain(), { once: true });
    stopping.addEventListener('abort', () => this.#stop(), { once: true });
  }

  /** Take items until no more are wanted, and wait for all handlers. */
  async run(): Promise<void> {
    try {
      await this.#claim();
    } finally {
      await Promise.all(this.#items.values());
    }
  }

  #drain(): void {
    if (this.#polling.signal.aborted) return;
    const timer = setTimeout(() => this.#polling.abort(), LAST_POLL);
    this.#polling.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  #stop(): void {
    this.#polling.abort();
    for (const item of this.#items.keys()) item.tell('shutdown');
  }

  async #claim(): Promise<void> {
    const { maxConcurrency = 1, drain = false } = this.#options;
    const signal = this.#draining;
    while (!signal.aborted) {
      if (this.#items.size >= maxConcurrency) {
        await first(this.#items.values(), signal);
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
    if (this.#stopping.aborted) item.tell('shutdown');
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
}
