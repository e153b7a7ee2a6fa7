/** An answer with the response that it came in. */
export interface WithResponse<T> {
  readonly data: WithRequestID<T>;
  readonly response: Response;
  /** What names the request to the makers of the API. */
  readonly request_id: string | null;
}

/** What a call does: it is sent at once, and its answer is read when somebody wants it. */
export interface Exchange<T> {
  response(): Promise<Response>;
  read(): Promise<WithResponse<T>>;
}

/** A value that knows what names its call, if it is an object. */
export type WithRequestID<T> = unknown extends T
  ? T
  : undefined extends T
    ? T
    : T extends readonly unknown[] | Response | string | number | boolean | null
      ? T
      : T & { readonly _request_id?: string | null };

/** The value that a call gives, or on request the response around it. */
export class APIPromise<T> extends Promise<WithRequestID<T>> {
  readonly #exchange: Exchange<T>;
  #answer: Promise<WithResponse<T>> | undefined;

  constructor(exchange: Exchange<T>) {
    super(() => undefined); // it is `then` that everything goes through
    this.#exchange = exchange;
  }

  /** What `finally` makes is a promise like any other. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  /** The response as soon as its headers are there. Its body is for the caller to read. */
  asResponse(): Promise<Response> {
    return this.#exchange.response();
  }

  /** The value together with its response, whose body has been read. */
  withResponse(): Promise<WithResponse<T>> {
    this.#answer ??= this.#exchange.read();
    return this.#answer;
  }

  override then<A = WithRequestID<T>, B = never>(
    fulfilled?: ((value: WithRequestID<T>) => A | PromiseLike<A>) | null,
    rejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.withResponse()
      .then(({ data }) => data)
      .then(fulfilled, rejected);
  }
}
