import type { Anthropic } from '../../client.js';
import { APIConnectionTimeoutError, SDKError } from '../../core/errors.js';
import { log } from '../../core/logs.js';
import type { HeadersLike } from '../../core/options.js';
import type {
  BetaSelfHostedWork,
  BetaSelfHostedWorkHeartbeatResponse,
} from '../../resources/beta/environments/work.js';
import type { PollingOptions } from './options.js';
import { statusOf } from './rules.js';

const LIMIT = 60_000; // milliseconds for a call, with all that is tried again

/** The calls for the work of one environment, with the environment's key and no other. */
export class Calls {
  readonly client: Anthropic;
  readonly #environment_id: string;
  readonly #headers: HeadersLike;

  constructor(client: Anthropic, options: PollingOptions, helper: string) {
    this.client = client.withOptions({ apiKey: null, authToken: options.environmentKey });
    this.#environment_id = options.environmentId;
    this.#headers = { 'x-stainless-helper': helper, 'x-api-key': null };
  }

  /** The next item, or null if the queue is empty. */
  async poll(
    workerID: string,
    blockMs: number | null,
    reclaimOlderThanMs: number | null,
    signal: AbortSignal,
  ): Promise<BetaSelfHostedWork | null> {
    const params = {
      'Anthropic-Worker-ID': workerID,
      block_ms: blockMs,
      reclaim_older_than_ms: reclaimOlderThanMs,
    };
    const { client } = this;
    const work = await limited(LIMIT, signal, (within) =>
      client.beta.environments.work.poll(this.#environment_id, params, this.#options(within)),
    );
    if (work && !work.id) throw new SDKError('the answer has no usable `id`');
    return work;
  }

  /** Take an item on. */
  async ack(workID: string): Promise<void> {
    const { work } = this.client.beta.environments;
    const answer = await limited(LIMIT, undefined, (within) =>
      work.ack(workID, { environment_id: this.#environment_id }, this.#options(within)),
    );
    if (answer?.id !== workID) throw new SDKError('the answer is about another item');
  }

  /** Prolong the lease, of which `expected` is the last heartbeat that is known. */
  async heartbeat(
    workID: string,
    expected: string,
    limit: number,
  ): Promise<BetaSelfHostedWorkHeartbeatResponse> {
    const { work } = this.client.beta.environments;
    const params = { environment_id: this.#environment_id, expected_last_heartbeat: expected };
    const beat = await limited(limit, undefined, (within) =>
      work.heartbeat(workID, params, this.#options(within)),
    );
    if (!beat?.last_heartbeat) throw new SDKError('the answer has no usable `last_heartbeat`');
    return beat;
  }

  /** End an item. Failures only show in the log: its lease will run out. */
  async stop(workID: string, force: boolean): Promise<void> {
    const { work } = this.client.beta.environments;
    const params = { environment_id: this.#environment_id, ...(force && { force }) };
    try {
      await limited(LIMIT, undefined, (within) => work.stop(workID, params, this.#options(within)));
    } catch (error) {
      // 409 only says that it has ended already.
      if (statusOf(error) !== 409) this.log('warn', `${workID} could not be stopped`, error);
    }
  }

  log(level: 'error' | 'warn' | 'info', message: string, error?: unknown): void {
    log(this.client, level, message, error === undefined ? {} : { error });
  }

  #options(signal: AbortSignal) {
    return { headers: this.#headers, signal };
  }
}

/** What a call gives within so many milliseconds, retries and all. */
async function limited<T>(
  limit: number,
  signal: AbortSignal | undefined,
  call: (signal: AbortSignal) => PromiseLike<T>,
): Promise<T> {
  const own = new AbortController();
  const abort = () => own.abort();
  let passed = false;
  const timer = setTimeout(() => {
    passed = true;
    abort();
  }, limit);
  signal?.addEventListener('abort', abort, { once: true });
  if (signal?.aborted) abort();
  try {
    return await call(own.signal);
  } catch (error) {
    if (passed) throw new APIConnectionTimeoutError();
    throw error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}
