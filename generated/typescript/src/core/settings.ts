/** What all clients of an API have in common. */
export interface Settings {
  /** The client's name, which starts its User-Agent header. */
  readonly name: string;
  readonly version: string;
  readonly baseURL?: string;
  /** The variable that replaces the base URL. */
  readonly baseURLEnv?: string;
  readonly credentials?: readonly Credential[];
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent with every request from a browser. */
  readonly browserHeaders?: Readonly<Record<string, string>>;
  /** Starts the headers that tell about the machine; without it, none are sent. */
  readonly platformPrefix?: string;
  /** The variable that sets the level of logging. */
  readonly logEnv?: string;
  /** The header that names an answer's request. */
  readonly requestIDHeader?: string;
  /** The header that makes a POST the same one however often it arrives. */
  readonly idempotencyHeader?: string;
}

/** A way to authenticate: the client's option that holds the secret, and where it is sent. */
export interface Credential {
  readonly option: string;
  readonly kind: 'header' | 'query' | 'cookie' | 'bearer' | 'basic';
  /** The name of the header, query parameter or cookie. */
  readonly name: string;
}
