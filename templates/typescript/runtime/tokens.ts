/** Access tokens that a client fetches by itself (RFC 6749, section 4.4). */

import type { Holder } from './credentials.js';
import { APIError, APIUserAbortError } from './errors.js';
import type { FailedAnswer } from './errors.js';
import type { Ask, Token, TokenKeeper, Wanted } from './settings.js';

const EARLY = 0.1; // of its life before a token's end, another one is fetched ...
const EARLIEST = 60_000; // ... but at most these milliseconds

/** The client has no access token: where it asks for one, it was refused. */
export class TokenError extends APIError {
  override name = 'TokenError';
  /** The reason by RFC 6749, section 5.2, such as `invalid_client`. */
  readonly code: string | null;

  constructor(message: string, answer: FailedAnswer, code: string | null) {
    super(message, answer);
    this.code = code;
  }
}

/** A token that is being fetched; it is given up when nobody waits for it any more. */
interface Pending {
  readonly token: Promise<Token>;
  readonly controller: AbortController;
  waiting: number;
}

/** The access tokens of a client and its copies. Calls at the same time share one. */
export class Tokens implements TokenKeeper {
  readonly #known = new Map<string, Token>();
  readonly #pending = new Map<string, Pending>();

  /** The token that a client has to fetch for a call. */
  static wanted(holder: Holder, found: ReadonlySet<string>): Wanted | undefined {
    for (const { option, grant } of holder.settings.credentials ?? []) {
      if (!grant || !found.has(option) || holder.secret(option)) continue;
      const scopes = (holder.secret(grant.scopesOption) ?? grant.scopes ?? []) as readonly string[];
      const url = holder.secret(grant.tokenURL) ?? grant.url;
      return {
        grant,
        url: new URL(String(url), `${holder.baseURL}/`).href,
        clientID: String(holder.secret(grant.clientID)),
        clientSecret: String(holder.secret(grant.clientSecret)),
        scopes: scopes.join(' '),
      };
    }
    return undefined;
  }

  /** A token other than the one that was refused. Throws TokenError where there is none. */
  async get(
    wanted: Wanted,
    refused: Token | undefined,
    signal: AbortSignal | null | undefined,
    ask: Ask,
  ): Promise<Token> {
    const { url, clientID, clientSecret, scopes, grant } = wanted;
    const key = JSON.stringify([url, clientID, clientSecret, scopes, grant.parameters]);
    const known = this.#known.get(key);
    if (known && known !== refused && performance.now() < known.until) return known;
    const pending = this.#pending.get(key) ?? this.#begin(key, wanted, ask);
    pending.waiting += 1;
    try {
      return await unlessAborted(pending.token, signal);
    } finally {
      pending.waiting -= 1;
      if (pending.waiting === 0) {
        pending.controller.abort();
        if (this.#pending.get(key) === pending) this.#pending.delete(key);
      }
    }
  }

  #begin(key: string, wanted: Wanted, ask: Ask): Pending {
    const controller = new AbortController();
    const token = fetched(wanted, controller.signal, ask).then((found) => {
      this.#known.set(key, found);
      return found;
    });
    token.catch(() => undefined); // whoever waits for it is told
    const pending = { token, controller, waiting: 0 };
    this.#pending.set(key, pending);
    return pending;
  }
}

async function unlessAborted<T>(promise: Promise<T>, signal?: AbortSignal | null): Promise<T> {
  let abort: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(new APIUserAbortError());
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

async function fetched(wanted: Wanted, signal: AbortSignal, ask: Ask): Promise<Token> {
  try {
    const { data, response } = await ask(request(wanted, signal));
    return token(data as string, wanted, {
      status: response.status,
      headers: response.headers,
      error: undefined,
      requestID: null,
    });
  } catch (error) {
    if (!(error instanceof APIError) || error instanceof TokenError) throw error;
    const { status, headers, requestID } = error;
    if (status === undefined || !headers) throw error;
    throw refusal(wanted, { status, headers, error: error.error, requestID }, String(status));
  }
}

/** The request for a token. It tells nothing of what the client's other requests say. */
function request({ grant, url, clientID, clientSecret, scopes }: Wanted, signal: AbortSignal) {
  const members = new URLSearchParams({ grant_type: 'client_credentials' });
  if (scopes) members.set('scope', scopes);
  for (const [name, value] of Object.entries(grant.parameters ?? {})) members.set(name, value);
  const headers = new Headers({
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded',
  });
  if (grant.secretPlace === 'body') {
    members.set('client_id', clientID);
    members.set('client_secret', clientSecret);
  } else {
    headers.set('authorization', `Basic ${btoa(`${escaped(clientID)}:${escaped(clientSecret)}`)}`);
  }
  return {
    operation: { method: 'POST', path: new URL(url).pathname, answer: 'text' },
    url,
    query: {},
    headers,
    body: members.toString(),
    options: { signal, fetchOptions: { redirect: 'manual' } },
  } as const;
}

/** As in a form (section 2.3.1). */
function escaped(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice(1);
}

/** The token in an answer (section 5.1). */
function token(text: string, wanted: Wanted, answer: FailedAnswer): Token {
  const body = members(text);
  const { access_token: value, token_type: kind = 'bearer', expires_in: life } = body;
  if (typeof value !== 'string' || !/^[\x20-\x7e]+$/.test(value)) {
    const shown = { ...answer, error: { error: body['error'] } };
    throw refusal(wanted, shown, 'its answer holds no access token');
  }
  if (String(kind).toLowerCase() !== 'bearer') {
    throw refusal(wanted, answer, `nothing here sends tokens of type '${String(kind)}'`);
  }
  const milliseconds = life === undefined || life === null ? NaN : Number(life) * 1000;
  if (Number.isNaN(milliseconds)) return { value, until: Infinity };
  const early = Math.min(milliseconds * EARLY, EARLIEST);
  return { value, until: performance.now() + milliseconds - early };
}

function members(text: string): Record<string, unknown> {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null ? { ...found } : {};
  } catch {
    return {};
  }
}

/** The error for an answer that is none of success (section 5.2). */
function refusal(wanted: Wanted, answer: FailedAnswer, what: string): TokenError {
  const { error } = answer;
  const body: { error?: unknown; error_description?: unknown } =
    typeof error === 'object' && error !== null ? error : {};
  const code = typeof body.error === 'string' ? body.error : null;
  const said = typeof body.error_description === 'string' ? body.error_description : null;
  const message = [what, code, said].filter(Boolean).join(': ');
  const { hostname } = new URL(wanted.url);
  return new TokenError(`No access token from ${hostname}: ${message}`, answer, code);
}
