/** When a request is tried again, and after how long. All times are milliseconds. */

import { APIUserAbortError } from './errors.js';

const LONGEST_DELAY = 8_000;
const LONGEST_ASKED_FOR = 60_000;

/** Whether an answer suggests another attempt. */
export function worthRetrying(response: Response): boolean {
  const told = response.headers.get('x-should-retry');
  if (told === 'true' || told === 'false') return told === 'true';
  const { status } = response;
  return status === 408 || status === 409 || status === 429 || status >= 500;
}

/**
 * How long to wait before retry number `retry`, which counts from 0.
 *
 * What the server asks for counts if it is at most a minute; else the wait doubles from `first` on,
 * less up to a quarter so that clients which failed together don't return so.
 */
export function retryDelay(retry: number, headers: Headers | undefined, first: number): number {
  const asked = headers && askedFor(headers);
  if (asked !== undefined && asked >= 0 && asked <= LONGEST_ASKED_FOR) return asked;
  return Math.min(first * 2 ** retry, LONGEST_DELAY) * (1 - Math.random() / 4);
}

/** From `retry-after-ms` or `retry-after` (RFC 9110, section 10.2.3): seconds, or a date. */
function askedFor(headers: Headers): number | undefined {
  const milliseconds = number(headers.get('retry-after-ms'));
  if (milliseconds !== undefined) return milliseconds;
  const text = headers.get('retry-after');
  const seconds = number(text);
  if (seconds !== undefined) return seconds * 1000;
  const date = Date.parse(text ?? '');
  return Number.isNaN(date) ? undefined : date - Date.now();
}

function number(text: string | null): number | undefined {
  const found = text?.trim() ? Number(text) : NaN;
  return Number.isNaN(found) ? undefined : found;
}

/** Wait. Throws APIUserAbortError as soon as `signal` says so. */
export function sleep(milliseconds: number, signal?: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new APIUserAbortError());
    const abort = () => {
      clearTimeout(timer);
      reject(new APIUserAbortError());
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', abort, { once: true });
  });
}
