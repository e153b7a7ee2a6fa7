/** Secrets of a client: where each is sent, and what is missing of those that a call needs. */

import { SDKError } from './errors.js';
import { setHeader } from './headers.js';
import type { Operation } from './operation.js';
import type { Credential, Settings } from './settings.js';

/** A client, as far as its credentials go. */
export interface Holder {
  readonly settings: Settings;
  readonly baseURL: string;
  secret(option: string): unknown;
}

type Way = readonly string[];

/**
 * Send every secret that the operation accepts. Returns the options that have one; the option of a
 * token that is still to be fetched is among them.
 */
export function authenticate(
  holder: Holder,
  operation: Operation,
  headers: Headers,
  query: Record<string, unknown>,
  cookies: Record<string, unknown>,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const each of holder.settings.credentials ?? []) {
    const { option, kind, name } = each;
    const accepted = operation.credentials;
    if (accepted && !accepted.some((way) => way.includes(option))) continue;
    const secret = holder.secret(option);
    if (secret) {
      if (kind === 'query') query[name] = secret;
      else if (kind === 'cookie') cookies[name] = secret;
      else setHeader(headers, name, text(kind, secret), `\`${option}\``);
    }
    if (secret || canFetch(holder, each)) found.add(option);
  }
  return found;
}

function text(kind: Credential['kind'], secret: unknown): string {
  if (kind !== 'basic') return kind === 'bearer' ? `Bearer ${String(secret)}` : String(secret);
  const pair = new TextEncoder().encode(Array.isArray(secret) ? secret.join(':') : String(secret));
  return `Basic ${btoa(String.fromCharCode(...pair))}`;
}

function canFetch(holder: Holder, { grant }: Credential): boolean {
  return !!grant && !!holder.secret(grant.clientID) && !!holder.secret(grant.clientSecret);
}

/**
 * Throws SDKError where something is missing from all that the operation accepts.
 *
 * `found` are options that have a secret. Without one, a header or a query parameter among `named`
 * will do, or that the user takes a header away on purpose.
 */
export function check(
  holder: Holder,
  operation: Operation,
  found: ReadonlySet<string>,
  named: ReadonlySet<string>,
): void {
  const credentials = holder.settings.credentials ?? [];
  const needed = operation.credentials ?? credentials.map(({ option }) => [option]);
  if (operation.anonymous || needed.length === 0) return;
  const isThere = ({ option, kind, name }: Credential) =>
    found.has(option) || named.has(kind === 'query' ? name : name.toLowerCase());
  const there = new Set(credentials.filter(isThere).map(({ option }) => option));
  if (needed.some((way) => way.every((each) => there.has(each)))) return;
  const ways = needed.flatMap((way) => spelledOut(way, credentials));
  const isGiven = (option: string) => there.has(option) || !!holder.secret(option);
  for (const way of ways) {
    const missing = way.filter((each) => !isGiven(each));
    if (missing.length === way.length) continue;
    const half = together(way.filter(isGiven));
    throw new SDKError(`${half} needs more to authenticate: give the client ${together(missing)}`);
  }
  const all = ways.map(together).join(' or ');
  throw new SDKError(`Nothing to authenticate with: give the client ${all}`);
}

/** The options that do for these: each secret, or what the client fetches a token with. */
function spelledOut(options: Way, credentials: readonly Credential[]): Way[] {
  let ways: Way[] = [[]];
  for (const { option, grant } of credentials) {
    if (!options.includes(option)) continue;
    const own = [[option], ...(grant ? [[grant.clientID, grant.clientSecret]] : [])];
    ways = ways.flatMap((way) => own.map((more) => [...way, ...more]));
  }
  return ways;
}

function together(options: Way): string {
  return options.map((each) => `\`${each}\``).join(' with ');
}
