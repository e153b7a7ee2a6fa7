import type { Anthropic } from '../../client.js';
import type { BetaSelfHostedWork } from '../../resources/beta/environments/work.js';
import { Calls } from './calls.js';
import { Claims } from './claims.js';
import { newWorkerID } from './identity.js';
import { check } from './options.js';
import type { PollerOptions } from './options.js';
import { pause } from './waiting.js';

/** The items of a queue, each acknowledged before it is handed out. */
export async function* polled(
  client: Anthropic,
  options: PollerOptions,
): AsyncGenerator<BetaSelfHostedWork, void, undefined> {
  check(options);
  const { drain = false, autoStop = true } = options;
  const signal = options.signal ?? new AbortController().signal;
  const calls = new Calls(client, options, 'environments-work-poller');
  const claims = new Claims(calls, { ...options, workerId: options.workerId || newWorkerID() });
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
