import type { Stream } from './streaming.js';

/** What one operation looks like on the wire. */
export interface Operation {
  readonly method: string;
  /** Where the path starts, unless the client was given a base URL. */
  readonly server?: string;
  /** `{name}` stands for an argument of that name. */
  readonly path: string;
  /**
   * Arguments that are query parameters, headers and cookies, with their names on the wire.
   * All others, but for those in the path, are members of the body or, without one, in the query.
   */
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: Readonly<Record<string, string>>;
  /** Sent with every call. */
  readonly always?: {
    readonly query?: Readonly<Record<string, string>>;
    readonly headers?: Readonly<Record<string, string>>;
  };
  /** Values that a header's list always has, by the argument of the header. */
  readonly appends?: Readonly<Record<string, readonly string[]>>;
  /**
   * How parameters are written that are not in the usual style of their place, by `{argument}` in
   * the path and the name on the wire elsewhere: `name:` of a header, `name=` of a cookie.
   */
  readonly styles?: Readonly<Record<string, Style>>;
  /** How the body is written; there is none without it. */
  readonly body?: 'json' | BodyWriter;
  /** The media type of the body, where it isn't the usual one for it. */
  readonly bodyType?: string;
  /** How single members of a form are written, where it isn't as usual: a media type, a style. */
  readonly encoding?: Encoding;
  /** Whether a body without members isn't sent at all. */
  readonly bodyOptional?: boolean;
  /** The argument that is the whole body, in place of all that are its members. */
  readonly whole?: string;
  /** Members of the body that have another name on the wire. */
  readonly members?: Readonly<Record<string, string>>;
  /** The media type of the answer, where it isn't JSON. */
  readonly accept?: string;
  /** What becomes of the answer's body: a value decoded from JSON, unless it says otherwise. */
  readonly answer?: 'none' | 'text' | 'binary' | StreamMaker;
  /** The client's options that it accepts as credentials, each set of them together; else any. */
  readonly credentials?: readonly (readonly string[])[];
  /** Whether it can do without any of them. */
  readonly anonymous?: boolean;
}

/** The arguments of a call by the names that people write. */
export type Arguments = Readonly<Record<string, unknown>>;

/** By member of a form: a media type, or a style's name with `*` behind it where it is exploded. */
export type Encoding = Readonly<Record<string, string>>;

/** Makes a body, and tells its media type unless `fetch` knows better. */
export type BodyWriter = (
  value: unknown,
  mediaType: string | undefined,
  encoding: Encoding | undefined,
) => WrittenBody;

export interface WrittenBody {
  readonly content: BodyInit;
  readonly mediaType?: string | undefined;
}

/** Makes a stream of items out of an answer; `end` is to be called when it is over. */
export type StreamMaker = (
  response: Response,
  failure: (cause: unknown) => Error,
  end: () => void,
) => Stream<unknown>;

/** A way of writing parameters (OpenAPI 3.1, section 4.8.12), for each place they can be in. */
export interface Style {
  readonly isJSON: boolean;
  path(name: string, value: unknown): string;
  query(name: string, value: unknown): string[];
  header(value: unknown): string;
}
