import type { Anthropic } from '../../client.js';
import { APIResource } from '../../core/resource.js';
import type { BetaSelfHostedWork } from '../../resources/beta/environments/work.js';
import type { PollerOptions, WorkerOptions } from './options.js';
import { Worker } from './worker.js';

export { Worker };
export type { StopReason, WorkItem } from './item.js';
export type { PollerOptions, WorkerOptions };

/** Methods for those who do the work of an environment. */
export class WorkMethods extends APIResource {
  /**
   * A worker: `run()` takes items off the queue, keeps their leases while `handler` is at work, and
   * ends them after that.
   */
  worker(options: WorkerOptions): Worker {
    return new Worker(this._client as Anthropic, options);
  }

  /**
   * The queue as something to iterate, for those who look after leases themselves. Each item has
   * been acknowledged.
   */
  async *poller(options: PollerOptions): AsyncGenerator<BetaSelfHostedWork, void, undefined> {
    const { polled } = await import('./poller.js');
    yield* polled(this._client as Anthropic, options);
  }
}
