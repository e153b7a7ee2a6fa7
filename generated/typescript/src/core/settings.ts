import type { WithResponse } from './api-promise.js';
import type { Holder } from './credentials.js';
import type { Request } from './request.js';

/** What all clients of an API have in common. */
export interface Settings {
  /** The client's name, which starts its User-Agent header. */
  readonly name: string;
  readonly version: string;
  readonly baseURL?: string;
  /** The variable that replaces the base URL. */
  readonly baseURLEnv?: string;
  /** What users choose a base URL from. */
  readonly servers?: Servers;
  readonly credentials?: readonly Credential[];
  /** What keeps access tokens, if clients fetch any. */
  readonly tokens?: TokenKeeping;
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
  /** How the client gets the secret by itself, if it has to. */
  readonly grant?: Grant;
}

/**
 * How a client fetches access tokens: client credentials (RFC 6749, section 4.4).
 *
 * `clientID`, `clientSecret`, `tokenURL` and `scopesOption` are options of the client.
 */
export interface Grant {
  /** Where, below the base URL if it is relative. */
  readonly url: string;
  readonly clientID: string;
  readonly clientSecret: string;
  readonly tokenURL: string;
  readonly scopesOption: string;
  readonly scopes?: readonly string[];
  /** Where the secret goes, if not into a header. */
  readonly secretPlace?: 'body';
  /** Sent along in the body. */
  readonly parameters?: Readonly<Record<string, string>>;
}

/** A token that a call needs: who asks for it, where, and for which scopes. */
export interface Wanted {
  readonly grant: Grant;
  readonly url: string;
  readonly clientID: string;
  readonly clientSecret: string;
  readonly scopes: string;
}

/** An access token, and when another one is to be fetched, by the clock of `performance`. */
export interface Token {
  readonly value: string;
  readonly until: number;
}

/** Sends a request, and gives the text of the answer to it. */
export type Ask = (request: Request) => Promise<WithResponse<string>>;

/** Keeps the access tokens of a client and its copies. */
export interface TokenKeeper {
  /** A token other than the one that was refused. */
  get(
    wanted: Wanted,
    refused: Token | undefined,
    signal: AbortSignal | null | undefined,
    ask: Ask,
  ): Promise<Token>;
}

export interface TokenKeeping {
  new (): TokenKeeper;
  /** The token that a client has to fetch for a call. */
  wanted(holder: Holder, found: ReadonlySet<string>): Wanted | undefined;
}

/** Servers that people choose from. */
export interface Servers {
  /** Makes a choice: the URL that a client's options ask for, undefined if they don't say. */
  readonly choose: (servers: Servers, options: object) => string | undefined;
  /** The client's option that names a server, if there are several. */
  readonly option?: string;
  readonly list: readonly {
    readonly name: string;
    /** With `{name}` where the value of a variable goes. */
    readonly url: string;
    readonly defaults?: Readonly<Record<string, string>>;
  }[];
  readonly variables?: readonly {
    readonly name: string;
    readonly option: string;
    /** What it can be, if that isn't open. */
    readonly values?: readonly string[];
  }[];
}
