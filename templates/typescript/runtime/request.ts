/** From an operation and its arguments to a request, before any connection is involved. */

import { header, isAbsent, own, path, query } from './encode.js';
import { authenticate, check } from './credentials.js';
import type { Holder } from './credentials.js';
import { names, put, setHeader } from './headers.js';
import type { Arguments, Operation, Style } from './operation.js';
import type { HeadersLike, RequestOptions } from './options.js';
import type { Wanted } from './settings.js';

/** All that is sent for a call, however many attempts that takes. */
export interface Request {
  readonly operation: Operation;
  readonly url: string;
  /** By name on the wire; it is joined to the URL when the request is sent. */
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Headers;
  readonly body: BodyInit | undefined;
  readonly options: RequestOptions;
  /** The access token that is still to be fetched. */
  readonly token?: Wanted | undefined;
}

/** What a request takes from its client. */
export interface Sender extends Holder {
  /** The base URL by the API's description. */
  readonly served: string;
  readonly headers: Headers;
  readonly defaultHeaders: HeadersLike | undefined;
  readonly defaultQuery: Readonly<Record<string, unknown>>;
}

type Named = Record<string, unknown>;

/**
 * The request for a call.
 *
 * Throws SDKError for an empty path parameter, for what no header can hold, and where there is
 * nothing to authenticate with.
 */
export function build(
  sender: Sender,
  operation: Operation,
  given: Arguments,
  options: RequestOptions,
): Request {
  const found = sorted(operation, given);
  const headers = new Headers(sender.headers);
  headers.set('accept', operation.accept ?? 'application/json');
  const body = written(operation, found.body, headers);
  const always = operation.always;
  const secrets: Named = {};
  const authentic = authenticate(sender, operation, headers, secrets, found.cookies);
  put(headers, sender.defaultHeaders);
  put(headers, always?.headers);
  for (const [name, argument] of Object.entries(found.headers)) {
    const value = appended(given[argument], own(operation.appends, argument));
    const style = own(operation.styles, `${name}:`);
    if (!isAbsent(value, style)) setHeader(headers, name, header(value, style));
  }
  const cookies = Object.entries(found.cookies).flatMap(([name, value]) => {
    const style = own(operation.styles, `${name}=`);
    return isAbsent(value, style) ? [] : [`${name}=${cookie(value, style)}`];
  });
  if (cookies.length > 0) setHeader(headers, 'cookie', cookies.join('; '));
  put(headers, options.headers);
  const named = new Set([
    ...headers.keys(),
    ...names(sender.defaultHeaders),
    ...names(options.headers),
  ]);
  if (operation.credentials || authentic.size === 0) {
    const asked = Object.keys({ ...sender.defaultQuery, ...options.query });
    check(sender, operation, authentic, new Set([...named, ...asked]));
  }
  const { idempotencyHeader: unique, tokens } = sender.settings;
  if (unique && operation.method === 'POST' && !named.has(unique.toLowerCase())) {
    headers.set(unique, options.idempotencyKey ?? crypto.randomUUID());
  }
  return {
    operation,
    url: start(sender, operation) + path(operation.path, given, operation.styles),
    query: {
      ...secrets,
      ...sender.defaultQuery,
      ...always?.query,
      ...found.query,
      ...options.query,
    },
    headers,
    body,
    options,
    token: named.has('authorization') ? undefined : tokens?.wanted(sender, authentic),
  };
}

/** Where the path starts: an operation's own server counts where the client has the usual one. */
function start({ baseURL, served }: Sender, { server }: Operation): string {
  if (!server || (server.includes('://') && baseURL !== served)) return baseURL;
  return new URL(server, `${baseURL}/`).href.replace(/\/+$/, '');
}

/** The URL of a request, with its query. */
export function fullURL({ url, query: parameters, operation }: Request): string {
  const text = query(parameters, operation.styles);
  return text ? `${url}${url.includes('?') ? '&' : '?'}${text}` : url;
}

/** Arguments by where they go, under their names on the wire; headers keep the argument's name. */
function sorted(operation: Operation, given: Arguments) {
  const found = { query: {} as Named, cookies: {} as Named, body: undefined as unknown };
  const headers: Record<string, string> = {};
  const members = Object.create(null) as Named; // one of them may be called __proto__
  for (const [name, wire] of Object.entries(operation.headers ?? {})) headers[wire] = name;
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || own(operation.headers, name) || operation.path.includes(`{${name}}`))
      continue;
    const inQuery = own(operation.query, name);
    const inCookie = own(operation.cookies, name);
    if (inQuery !== undefined) found.query[inQuery] = value;
    else if (inCookie !== undefined) found.cookies[inCookie] = value;
    else if (name === operation.whole) found.body = value;
    else if (operation.body && !operation.whole)
      members[own(operation.members, name) ?? name] = value;
    else found.query[name] = value;
  }
  const isSent = !operation.bodyOptional || Object.keys(members).length > 0;
  if (operation.body && !operation.whole && isSent) found.body = members;
  return { ...found, headers };
}

/** The body as `fetch` takes it; its media type becomes a header. */
function written(operation: Operation, value: unknown, headers: Headers): BodyInit | undefined {
  const { body, bodyType, encoding } = operation;
  if (!body || value === undefined) return undefined;
  if (body === 'json') {
    headers.set('content-type', bodyType ?? 'application/json');
    return JSON.stringify(value);
  }
  const { content, mediaType } = body(value, bodyType, encoding);
  if (mediaType) headers.set('content-type', mediaType);
  return content;
}

function appended(value: unknown, always: readonly string[] | undefined): unknown {
  if (!always) return value;
  const items: unknown[] = Array.isArray(value) ? value : value == null ? [] : [value];
  return [...items, ...always.filter((each) => !items.includes(each))];
}

/** A cookie's value, with what RFC 6265, section 4.1.1 allows as it is. */
function cookie(value: unknown, style: Style | undefined): string {
  return encodeURIComponent(header(value, style)).replace(IN_COOKIE, decodeURIComponent);
}

const IN_COOKIE = /%(?:2[346BF]|3[ACDEF]|40|5[BDE]|60|7[BCD])/g;
