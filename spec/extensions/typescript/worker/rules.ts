/** What the protocol of the queue prescribes: waiting times, and which failures pass. */

import { APIError } from '../../core/errors.js';

/** For how long the server watches an empty queue: the most that it allows. */
export const BLOCK_MS = 999;

/** Expected of the server by the first heartbeat: that nobody holds a lease. */
export const NO_HEARTBEAT = 'NO_HEARTBEAT';

/** Milliseconds: how long a lease is taken to last until the server says so. */
export const FIRST_TTL = 90_000;

/** Milliseconds between heartbeats for a lease of `ttl` milliseconds. */
export function beatInterval(ttl: number): number {
  return Math.max(1_000, Math.min(ttl / 2, 30_000));
}

/** Milliseconds to wait when the queue was empty; workers that began together drift apart. */
export function emptyPause(): number {
  return 1_000 + 2_000 * Math.random();
}

/** Whether trying again won't help: 4xx other than 408, 409 and 429. */
export function isFatal(error: unknown): boolean {
  const status = statusOf(error);
  return status >= 400 && status < 500 && ![408, 409, 429].includes(status);
}

/** The status of an answer that was an error; 0 for any other failure. */
export function statusOf(error: unknown): number {
  return error instanceof APIError ? (error.status ?? 0) : 0;
}

/** How long to wait after failures in a row. */
export class Backoff {
  #failures = 0;

  /** One more failure: milliseconds to wait, twice as long each time, and up to a second more. */
  failed(): number {
    this.#failures += 1;
    return Math.min(60_000, 1_000 * 2 ** this.#failures) + 1_000 * Math.random();
  }

  /** The row is over. */
  succeeded(): void {
    this.#failures = 0;
  }
}
