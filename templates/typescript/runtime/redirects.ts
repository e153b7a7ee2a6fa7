/** Redirects: `fetch` by itself would tell another server every secret but `Authorization`. */

import { drop } from './answers.js';
import type { Fetch } from './options.js';
import { showsRedirects } from './platform.js';
import type { Credential } from './settings.js';

const MOST = 20;
const REDIRECTS = [301, 302, 303, 307, 308];
const OF_BODIES = ['encoding', 'language', 'length', 'location', 'type'];
const SECRET = ['authorization', 'cookie', 'proxy-authorization'];

/**
 * The answer, after redirects (RFC 9110, section 15.4), from wherever they lead.
 *
 * Throws TypeError, as `fetch` does, where they lead nowhere. Whoever gives `redirect` has it
 * done that way by `fetch`, and so has a browser, which doesn't show where a redirect leads.
 */
export async function follow(
  fetch: Fetch,
  url: string,
  init: RequestInit & { method: string; headers: Headers },
  credentials: readonly Credential[] = [],
): Promise<Response> {
  if (init.redirect || !showsRedirects()) return fetch(url, init);
  let here = url;
  let now: typeof init = { ...init, redirect: 'manual' };
  for (let count = 0; ; count += 1) {
    const response = await fetch(here, now);
    const location = response.headers.get('location');
    if (!REDIRECTS.includes(response.status) || location === null) return response;
    await drop(response);
    if (count === MOST) throw new TypeError('too many redirects');
    const there = new URL(location, here);
    if (!/^https?:$/.test(there.protocol)) throw new TypeError('a redirect to what is no server');
    now = { ...now, ...next(now, response.status) };
    if (there.origin !== new URL(here).origin) {
      const own = credentials.filter(({ kind }) => kind === 'header');
      for (const each of [...SECRET, ...own.map(({ name }) => name)]) now.headers.delete(each);
    }
    here = there.href;
  }
}

/** What changes in a request: some redirects ask for another resource, instead of the same again. */
function next({ method, headers, body }: RequestInit & { headers: Headers }, status: number) {
  const kept = new Headers(headers);
  const isOther = status === 303 ? method !== 'HEAD' : status < 303 && method === 'POST';
  if (!isOther) {
    if (body instanceof ReadableStream) throw new TypeError('a stream can be sent only once');
    return { headers: kept };
  }
  for (const each of OF_BODIES) kept.delete(`content-${each}`);
  return { method: 'GET', headers: kept, body: null };
}
