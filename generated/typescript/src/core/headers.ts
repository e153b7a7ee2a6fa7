/** Headers in the forms in which people give them. */

import { SDKError } from './errors.js';
import type { HeadersLike } from './options.js';

/** Put headers over others; null takes one away. */
export function put(headers: Headers, given: HeadersLike | undefined): void {
  for (const [name, value] of entries(given)) {
    if (value === null) headers.delete(name);
    else if (value !== undefined) setHeader(headers, name, value);
  }
}

/** The names of headers in lower case, those that are taken away too. */
export function names(given: HeadersLike | undefined): string[] {
  return entries(given).map(([name]) => name.toLowerCase());
}

function entries(given: HeadersLike | undefined): (readonly [string, string | null | undefined])[] {
  if (!given) return [];
  if (Array.isArray(given) || given instanceof Headers) return [...given];
  return Object.entries(given);
}

/** The platform's own errors would quote the value, which may be a secret. */
export function setHeader(
  headers: Headers,
  name: string,
  value: string,
  source = `The header ${name}`,
): void {
  try {
    headers.set(name, value);
  } catch {
    throw new SDKError(`${source} has characters that can't be sent in a header`);
  }
}
