/** What sends requests, waits for answers and tries again. */

import { decoded, drop, handedOver, told } from './answers.js';
import { APIPromise } from './api-promise.js';
import type { WithRequestID, WithResponse } from './api-promise.js';
import { Deadline } from './deadline.js';
import {
  APIError,
  APIResponseValidationError,
  APIUserAbortError,
  SDKError,
  statusError,
} from './errors.js';
import { put } from './headers.js';
import { log, logLevel } from './logs.js';
import type { Logger, LogLevel } from './logs.js';
import type { Arguments, Operation } from './operation.js';
import type { CommonOptions, Fetch, RequestOptions, UndocumentedOptions } from './options.js';
import { PagePromise } from './pagination.js';
import type { Page, PageClass } from './pagination.js';
import { environment, facts, isBrowser } from './platform.js';
import { follow } from './redirects.js';
import { build, fullURL } from './request.js';
import type { Request } from './request.js';
import { retryDelay, sleep, worthRetrying } from './retries.js';
import type { Settings, Token, TokenKeeper } from './settings.js';

/** A response, with what is needed to read it or to ask once more. */
interface Attempt {
  readonly request: Request;
  readonly response: Response;
  readonly deadline: Deadline;
  readonly retries: number;
}

/** A client of any API; `Settings` tell which. */
export class APIClient {
  baseURL: string;
  /** Milliseconds until a response has to be there, and again until its body is. */
  timeout: number;
  /** How often a request is sent again after a failure that may pass. */
  maxRetries: number;
  logger: Logger;
  logLevel: LogLevel;
  /** Milliseconds until the first retry; each further one waits twice as long, up to 8 seconds. */
  firstRetryDelay: number;

  readonly #settings: Settings;
  readonly #options: CommonOptions;
  readonly #fetch: Fetch;
  readonly #served: string;
  readonly #tokens: TokenKeeper | undefined;
  #headers: Headers | undefined;

  constructor(settings: Settings, options: CommonOptions) {
    if (isBrowser() && !options.dangerouslyAllowBrowser) {
      throw new SDKError(
        'In a browser, whoever looks at the page can read its credentials.' +
          ' If that is fine here, set `dangerouslyAllowBrowser: true`',
      );
    }
    const chosen = settings.servers?.choose(settings.servers, options);
    const given = options.baseURL ?? chosen ?? environment(settings.baseURLEnv ?? '');
    const url = given ?? settings.baseURL;
    if (!url) throw new SDKError('Expected a `baseURL`: the description of this API names none');
    if (url.includes('{')) {
      throw new SDKError(`Expected a value for each variable of the server ${url}`);
    }
    this.#served = trimmed(chosen ?? settings.baseURL ?? '');
    const kept: Kept | undefined = Reflect.get(options, KEPT);
    this.#tokens = kept?.tokens ?? (settings.tokens && new settings.tokens());
    this.firstRetryDelay = kept?.firstRetryDelay ?? 500;
    this.#settings = settings;
    this.#options = options;
    this.#fetch = options.fetch ?? ((...given) => fetch(...given));
    this.baseURL = trimmed(url);
    this.timeout = options.timeout ?? 600_000;
    this.maxRetries = options.maxRetries ?? 2;
    this.logger = options.logger ?? console;
    this.logLevel = options.logLevel ?? logLevel(environment(settings.logEnv ?? '')) ?? 'warn';
  }

  /** Call an operation. */
  call<T>(operation: Operation, given: Arguments, options?: RequestOptions): APIPromise<T> {
    const sent = this.#start(() => this.#build(operation, given, options));
    return new APIPromise<T>({
      response: async () => opened(await sent),
      read: async () => this.#read<T>(await sent),
    });
  }

  /** Call an operation that lists something. */
  page<P extends Page<Item>, Item>(
    kind: PageClass<P>,
    operation: Operation,
    given: Arguments,
    options?: RequestOptions,
  ): PagePromise<P, Item> {
    return this.#list(kind, () => {
      const request = this.#build(operation, given, options);
      const { [kind.cursor]: cursor, ...query } = request.query;
      return cursor === '' ? { ...request, query } : request; // an empty one is the first page's
    });
  }

  /** Call an endpoint that has no method. */
  request<T = unknown>(
    method: string,
    path: string,
    options: UndocumentedOptions = {},
  ): APIPromise<T> {
    const { body, ...rest } = options;
    const asItIs = typeof body !== 'object' || ArrayBuffer.isView(body) || isNative(body);
    const operation: Operation = {
      method: method.toUpperCase(),
      path: `/${path.replace(/^\//, '').replace(/[{}]/g, encodeURIComponent)}`,
      whole: 'body',
      ...(body !== undefined && { body: asItIs ? () => ({ content: body as BodyInit }) : 'json' }),
    };
    return this.call(operation, { body }, rest);
  }

  get<T = unknown>(path: string, options?: UndocumentedOptions): APIPromise<T> {
    return this.request('GET', path, options);
  }

  post<T = unknown>(path: string, options?: UndocumentedOptions): APIPromise<T> {
    return this.request('POST', path, options);
  }

  put<T = unknown>(path: string, options?: UndocumentedOptions): APIPromise<T> {
    return this.request('PUT', path, options);
  }

  patch<T = unknown>(path: string, options?: UndocumentedOptions): APIPromise<T> {
    return this.request('PATCH', path, options);
  }

  delete<T = unknown>(path: string, options?: UndocumentedOptions): APIPromise<T> {
    return this.request('DELETE', path, options);
  }

  /** The options that this client was made with, and has now, as far as `changes` allow. */
  protected currentOptions(changes: CommonOptions): CommonOptions {
    const { timeout, maxRetries, logger, logLevel, firstRetryDelay } = this;
    const { servers } = this.#settings;
    const chosen = servers?.choose(servers, changes);
    const baseURL = chosen === undefined ? this.baseURL : undefined;
    const own = { baseURL, timeout, maxRetries, logger, logLevel };
    const kept: Kept = { tokens: this.#tokens, firstRetryDelay };
    return { ...this.#options, ...own, [KEPT]: kept } as CommonOptions;
  }

  #build(operation: Operation, given: Arguments, options: RequestOptions = {}): Request {
    const { defaultHeaders, defaultQuery } = this.#options;
    const settings = this.#settings;
    return build(
      {
        settings,
        baseURL: this.baseURL,
        served: this.#served,
        headers: (this.#headers ??= this.#commonHeaders()),
        defaultHeaders,
        defaultQuery: { ...settings.query, ...defaultQuery },
        secret: (option) => Reflect.get(this, option),
      },
      operation,
      given,
      { ...options, signal: options.signal ?? this.#signal(options) },
    );
  }

  #signal({ fetchOptions }: RequestOptions): AbortSignal | null | undefined {
    return fetchOptions?.signal ?? this.#options.fetchOptions?.signal;
  }

  #commonHeaders(): Headers {
    const { name, version, headers, browserHeaders } = this.#settings;
    const found = new Headers({ 'User-Agent': `${name}/JS ${version}` });
    for (const [each, value] of Object.entries({ 'Package-Version': version, ...facts() })) {
      this.#tell(found, each, value);
    }
    put(found, headers);
    if (isBrowser()) put(found, browserHeaders);
    return found;
  }

  /** A header with the API's own prefix; nothing if it has none. */
  #tell(headers: Headers, name: string, value: string): void {
    const prefix = this.#settings.platformPrefix;
    if (prefix) headers.set(`${prefix}-${name}`, value);
  }

  #requestID(response: Response): string | null {
    return response.headers.get(this.#settings.requestIDHeader ?? 'x-request-id');
  }

  /** The first attempt, a moment later: what goes wrong in making the request is told alike. */
  async #start(make: () => Request): Promise<Attempt> {
    return this.#send(make(), 0);
  }

  /** Ask until there is an answer that is a success, or no more attempts are left. */
  async #send(request: Request, retries: number): Promise<Attempt> {
    const { options, operation, body } = request;
    this.#checkFetch(request);
    const headers = new Headers(request.headers);
    const timeout = options.timeout ?? this.timeout;
    if (!(timeout > 0)) throw new SDKError('Expected a `timeout` of more than 0 milliseconds');
    this.#tell(headers, 'Timeout', String(Math.trunc(timeout / 1000)));
    const { signal } = options;
    const init = { ...this.#options.fetchOptions, ...options.fetchOptions };
    if (body instanceof ReadableStream) Reflect.set(init, 'duplex', 'half');
    let token = await this.#token(request);
    let refused: Token | undefined;
    for (;;) {
      if (signal?.aborted) throw new APIUserAbortError();
      if (token) headers.set('authorization', `Bearer ${token.value}`);
      this.#tell(headers, 'Retry-Count', String(retries));
      const deadline = new Deadline(timeout, signal);
      let error: APIError;
      let response: Response | undefined;
      try {
        response = await follow(
          this.#fetch,
          fullURL(request),
          {
            ...init,
            method: operation.method,
            headers,
            body: body ?? null,
            signal: deadline.signal,
          },
          this.#settings.credentials,
        );
        this.#log('debug', request, `answered ${response.status}`);
        if (response.ok) {
          deadline.pause();
          return { request, response, deadline, retries };
        }
        const isOld = token && !refused && response.status === 401 && isRepeatable(request);
        if (isOld) refused = token;
        const passes = isOld || (worthRetrying(response) && this.#isLeft(request, retries));
        if (passes) await drop(response);
        const text = passes ? '' : await told(response, signal);
        error = statusError(response, text, this.#requestID(response));
      } catch (cause) {
        response = undefined;
        error = deadline.failure(cause);
      }
      deadline.end();
      if (refused && refused === token) {
        token = await this.#token(request, refused);
        continue;
      }
      await this.#pause(request, error, response, retries);
      retries += 1;
    }
  }

  /** The access token that a request needs, other than the one that was refused. */
  async #token({ token, options }: Request, refused?: Token): Promise<Token | undefined> {
    if (!token || !this.#tokens) return undefined;
    if (options.signal?.aborted) throw new APIUserAbortError();
    return this.#tokens.get(token, refused, options.signal, async (request) => {
      const headers = new Headers(request.headers);
      headers.set('user-agent', this.#headers?.get('user-agent') ?? '');
      return this.#read<string>(await this.#send({ ...request, headers }, 0));
    });
  }

  /** What the platform's `fetch` would only fail at. */
  #checkFetch({ operation: { method, path }, body, headers }: Request): void {
    if (this.#options.fetch) return;
    if (isBrowser() && headers.has('cookie')) {
      log(this, 'warn', `${method} ${path}: a browser sends its own cookies, and no others`);
    }
    const advice = 'give the client a `fetch` of your own that does';
    if (/^(CONNECT|TRACE|TRACK)$/.test(method)) {
      throw new SDKError(`\`fetch\` sends no ${method}: ${advice}`);
    }
    if (body !== undefined && /^(GET|HEAD)$/.test(method)) {
      throw new SDKError(`\`fetch\` sends no body with ${method}: ${advice}`);
    }
  }

  /** Whether there may be another attempt. */
  #isLeft(request: Request, retries: number): boolean {
    const { maxRetries = this.maxRetries } = request.options;
    return retries < maxRetries && isRepeatable(request);
  }

  /** Wait for the next attempt. Throws the error where there is to be none. */
  async #pause(request: Request, error: APIError, response: Response | undefined, retries: number) {
    const passes = response ? worthRetrying(response) : !(error instanceof APIUserAbortError);
    if (!passes || !this.#isLeft(request, retries)) throw error;
    const delay = retryDelay(retries, response?.headers, this.firstRetryDelay);
    this.#log('info', request, `${error.message}; trying again in ${Math.round(delay)} ms`);
    await sleep(delay, request.options.signal);
  }

  /** The value of an answer. A connection that breaks on the way is a reason to ask again. */
  async #read<T>(attempt: Attempt): Promise<WithResponse<T>> {
    const { request, response, deadline, retries } = attempt;
    const { answer } = request.operation;
    const done = (data: unknown) => this.#labelled(data as T, response);
    if (answer === 'binary') return done(handedOver(response, deadline));
    if (typeof answer === 'function') {
      return done(
        answer(
          response,
          (cause) => deadline.failure(cause),
          () => deadline.cancel(),
        ),
      );
    }
    let text: string;
    try {
      deadline.restart();
      text = answer === 'text' ? await decoded(response) : await response.text();
    } catch (cause) {
      const error = deadline.failure(cause);
      deadline.end();
      await this.#pause(request, error, undefined, retries);
      return this.#read(await this.#send(request, retries + 1));
    }
    deadline.end();
    if (answer === 'none') return done(undefined);
    return done(answer === 'text' ? text : this.#decoded(text, response));
  }

  #decoded(text: string, response: Response): unknown {
    if (text === '') return null;
    try {
      return JSON.parse(text);
    } catch (cause) {
      const { status, headers } = response;
      const kind = headers.get('content-type') ?? 'unnamed content';
      throw new APIResponseValidationError(
        `Expected JSON, received ${kind} that can't be decoded`,
        { status, headers, error: text, requestID: this.#requestID(response) },
        { cause },
      );
    }
  }

  /** Let an answer know what names its call. */
  #labelled<T>(data: T, response: Response): WithResponse<T> {
    const request_id = this.#requestID(response);
    if (
      typeof data === 'object' &&
      data !== null &&
      !Array.isArray(data) &&
      !(data instanceof Response)
    ) {
      Object.defineProperty(data, '_request_id', { value: request_id, enumerable: false });
    }
    return { data: data as WithRequestID<T>, response, request_id };
  }

  #list<P extends Page<Item>, Item>(kind: PageClass<P>, make: () => Request): PagePromise<P, Item> {
    const sent = this.#start(make);
    return new PagePromise<P, Item>({
      response: async () => opened(await sent),
      read: async () => {
        const first = await sent;
        const { data, response } = await this.#read<Record<string, unknown>>(first);
        const turn = (changes: Readonly<Record<string, unknown>>) =>
          this.#list(kind, () => ({
            ...first.request,
            query: { ...first.request.query, ...changes },
          }));
        return this.#labelled(new kind(data ?? {}, turn), response);
      },
    });
  }

  #log(level: 'debug' | 'info', { operation }: Request, what: string): void {
    log(this, level, `${operation.method} ${operation.path}: ${what}`);
  }
}

/** What copies of a client have of it that is none of its options. */
interface Kept {
  readonly tokens: TokenKeeper | undefined;
  readonly firstRetryDelay: number;
}

const KEPT = Symbol('kept');

function trimmed(url: string): string {
  return url.replace(/\/+$/, '');
}

/** What is read while it is sent is sent but once. */
function isRepeatable({ body }: Request): boolean {
  return !(body instanceof ReadableStream);
}

function opened({ response, deadline }: Attempt): Response {
  return handedOver(response, deadline);
}

/** Whether `fetch` takes a body as it is. */
function isNative(body: unknown): boolean {
  return [ArrayBuffer, Blob, FormData, ReadableStream, URLSearchParams].some(
    (kind) => body instanceof kind,
  );
}
