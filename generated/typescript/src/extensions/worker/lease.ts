import type { BetaSelfHostedWorkHeartbeatResponse } from '../../resources/beta/environments/work.js';
import type { Calls } from './calls.js';
import type { StopReason } from './item.js';
import { FIRST_TTL, NO_HEARTBEAT, beatInterval, isFatal, statusOf } from './rules.js';
import { pause } from './waiting.js';

/** The right to work on an item, kept by heartbeats. All times are milliseconds. */
export class Lease {
  readonly #calls: Calls;
  readonly #workID: string;
  readonly #tell: (reason: StopReason) => void;
  #last = NO_HEARTBEAT;
  #ttl = FIRST_TTL;
  #interval = beatInterval(FIRST_TTL);
  #ends = 0;
  #settle: () => void = () => undefined;
  /** Kept with the first heartbeat that is answered, or when there will be none. */
  readonly settled = new Promise<void>((resolve) => (this.#settle = resolve));

  /** `tell` is told why, once it is time to stop. */
  constructor(calls: Calls, workID: string, tell: (reason: StopReason) => void) {
    this.#calls = calls;
    this.#workID = workID;
    this.#tell = tell;
  }

  /** Send heartbeats until there is no point in another one, or `over` says that it's over. */
  async keep(over: AbortSignal): Promise<void> {
    this.#ends = performance.now() + this.#ttl;
    try {
      while (!over.aborted) {
        const began = performance.now();
        // A lease that is due for renewal at its very end has not run out yet.
        if (began >= this.#ends && this.#ttl > this.#interval) return this.#lose('has run out');
        if (!(await this.#beat(began, over))) return;
        await pause(Math.min(began + this.#interval, this.#ends) - performance.now(), over);
      }
    } finally {
      this.#settle();
    }
  }

  /** Send one heartbeat, cut off after an interval. Returns whether there are to be more. */
  async #beat(began: number, over: AbortSignal): Promise<boolean> {
    const left = this.#ttl > this.#interval ? this.#ends - began : this.#interval;
    try {
      const limit = Math.max(Math.min(this.#interval, left), 1);
      const beat = await this.#calls.heartbeat(this.#workID, this.#last, limit);
      this.#last = beat.last_heartbeat;
      if (beat.ttl_seconds > 0) {
        this.#ttl = beat.ttl_seconds * 1_000;
        this.#interval = beatInterval(this.#ttl);
      }
      this.#ends = began + this.#ttl;
      return this.#answered(beat);
    } catch (error) {
      return over.aborted ? false : this.#failed(error);
    }
  }

  #answered({ lease_extended, state }: BetaSelfHostedWorkHeartbeatResponse): boolean {
    const extended = lease_extended !== false;
    if (extended && state !== 'stopping' && state !== 'stopped') {
      this.#settle();
      return true;
    }
    this.#calls.log('info', `${this.#workID} is to stop: it is ${state || 'not extended'}`);
    this.#tell('requested');
    this.#settle();
    // While it winds down it is still ours, and nobody else is to begin with it.
    return extended && state === 'stopping';
  }

  #failed(error: unknown): boolean {
    if (statusOf(error) === 412) this.#lose('is with another worker');
    else if (isFatal(error)) {
      this.#calls.log('error', `${this.#workID}: heartbeats are refused`, error);
      this.#tell('refused');
    } else if (performance.now() >= this.#ends) this.#lose('has run out');
    else {
      this.#calls.log('warn', `${this.#workID}: a heartbeat failed`, error);
      return true;
    }
    return false;
  }

  #lose(how: string): void {
    this.#calls.log('error', `${this.#workID}: the lease ${how}`);
    this.#tell('lost');
  }
}
