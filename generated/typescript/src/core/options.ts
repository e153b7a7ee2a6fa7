import type { Logger, LogLevel } from './logs.js';

/** Headers by name, in any of the usual forms; null takes away what would be sent otherwise. */
export type HeadersLike =
  | Headers
  | readonly (readonly [string, string | null | undefined])[]
  | Readonly<Record<string, string | null | undefined>>;

/** Query parameters by name; what is undefined isn't sent. */
export type QueryLike = Readonly<Record<string, unknown>>;

/** Sends a request and gives the response: the platform's `fetch`, or anything like it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What can be said for a single call. */
export interface RequestOptions {
  /** Headers beside, or in place of, those that are sent anyway. */
  headers?: HeadersLike | undefined;
  /** Query parameters beside those of the method. */
  query?: QueryLike | undefined;
  /** Milliseconds until the response has to be there, and again until its body is. */
  timeout?: number | undefined;
  /** How often the request is sent again after a failure that may pass. */
  maxRetries?: number | undefined;
  /** Ends the request when it is aborted. */
  signal?: AbortSignal | null | undefined;
  /** What makes the request the same one however often it arrives, if the API knows such a thing. */
  idempotencyKey?: string | undefined;
  /** More options of `fetch`. */
  fetchOptions?: RequestInit | undefined;
}

/** What can be said for a call of an endpoint that has no method. */
export interface UndocumentedOptions extends RequestOptions {
  /** Sent as JSON, unless it is something that `fetch` takes as it is. */
  body?: unknown;
}

/** What a client can be made with, whatever its API. */
export interface CommonOptions {
  /** Where all paths start. */
  baseURL?: string | null | undefined;
  /** Milliseconds until a response has to be there, and again until its body is: 10 minutes. */
  timeout?: number | undefined;
  /** How often a request is sent again after a failure that may pass: twice. */
  maxRetries?: number | undefined;
  /** Headers of every request; null takes one away. */
  defaultHeaders?: HeadersLike | undefined;
  /** Query parameters of every request. */
  defaultQuery?: QueryLike | undefined;
  /** What sends requests, in place of the platform's `fetch`. */
  fetch?: Fetch | undefined;
  /** More options of `fetch`, for every request. */
  fetchOptions?: RequestInit | undefined;
  /** Let the client work in a browser, where whoever looks at the page can read its credentials. */
  dangerouslyAllowBrowser?: boolean | undefined;
  /** What is logged: warnings, unless this or the environment says otherwise. */
  logLevel?: LogLevel | undefined;
  /** What takes log messages, in place of the console. */
  logger?: Logger | undefined;
}
