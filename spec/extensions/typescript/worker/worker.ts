import type { Anthropic } from '../../client.js';
import { SDKError } from '../../core/errors.js';
import { newWorkerID } from './identity.js';
import { check } from './options.js';
import type { WorkerOptions } from './options.js';

/**
 * Takes items off an environment's queue, and calls a handler with each of them.
 *
 * What that needs is loaded when it runs, so that it isn't part of programs that have no worker.
 */
export class Worker {
  /** What the worker calls itself when it polls. */
  readonly workerID: string;
  readonly #client: Anthropic;
  readonly #options: WorkerOptions;
  readonly #draining = new AbortController();
  readonly #stopping = new AbortController();

  constructor(client: Anthropic, options: WorkerOptions) {
    check(options);
    const { maxConcurrency = 1 } = options;
    if (!(maxConcurrency >= 1)) throw new SDKError('Expected a `maxConcurrency` of at least 1');
    this.workerID = options.workerId || newWorkerID();
    this.#client = client;
    this.#options = options;
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
      const { Serving } = await import('./serving.js');
      const options = { ...this.#options, workerId: this.workerID };
      await new Serving(this.#client, options, this.#draining.signal, this.#stopping.signal).run();
    } finally {
      forget();
    }
  }

  /** Take no more items: `run` returns when those in progress are done. */
  drain(): void {
    this.#draining.abort();
  }

  /** Take no more items, and tell the handlers of those in progress to stop. */
  stop(): void {
    this.#draining.abort();
    this.#stopping.abort();
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
    const act = () => (this.#draining.signal.aborted ? this.stop() : this.drain());
    process.on('SIGTERM', act);
    return () => process.off?.('SIGTERM', act);
  }
}
