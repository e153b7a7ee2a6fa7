import type { Anthropic } from '../../client.js';
import { APIResource } from '../../core/resource.js';
import type { BetaSelfHostedWork } from '../../resources/beta/environments/work.js';
import { Calls } from './calls.js';
import { Claims } from './claims.js';
import type { PollingOptions } from './claims.js';
import { WorkItem } from './item.js';
import type { StopReason } from './item.js';
import { pause } from './waiting.js';
import { Worker } from './worker.js';
import type { WorkerOptions } from './worker.js';

export { Worker, WorkItem };
export type { PollerOptions, StopReason, WorkerOptions };

/** How to go over the queue. */
interface PollerOptions extends PollingOptions {
  /** Whether an item is ended when the next one is asked for. Default: true. */
  autoStop?: boolean | undefined;
  /** Ends the iteration when it is aborted. */
  signal?: AbortSignal | undefined;
}

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
  async *poller(options: PollerOptions): AsyncGenerator<BetaSelfHostedWork, void> {
    const { environmentId, environmentKey, drain = false, autoStop = true } = options;
    const signal = options.signal ?? new AbortController().signal;
    const client = this._client as Anthropic;
    const calls = new Calls(client, environmentId, environmentKey, 'environments-work-poller');
    const claims = new Claims(calls, options);
    while (!signal.aborted) {
      const found = await claims.next(signal);
      if ('pause' in found) {
        if (found.empty && drain) return;
        await pause(found.pause, signal);
        continue;
      }
      try {
        yield found;
      } finally {
        if (autoStop) await calls.stop(found.id, false);
      }
    }
  }
}
