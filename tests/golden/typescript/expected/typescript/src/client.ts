import { APIClient } from './core/client.js';
import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIResponseValidationError,
  APIUserAbortError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  ContentTooLargeError,
  GatewayTimeoutError,
  InternalServerError,
  NotFoundError,
  OverloadedError,
  PermissionDeniedError,
  PreconditionFailedError,
  RateLimitError,
  SDKError,
  ServiceUnavailableError,
  UnprocessableEntityError,
} from './core/errors.js';
import type { CommonOptions } from './core/options.js';
import { conceal, secret } from './core/platform.js';
import type { Settings } from './core/settings.js';
import { FilmsResource } from './resources/films.js';
import type {
  Film,
  FilmAddParams,
  FilmListParams,
  FilmPage,
  FilmParam,
  Genre,
  NewFilm,
  Screening,
  ScreeningParam,
} from './resources/films.js';
import { Reels } from './resources/reels.js';
import type { Reel, ReelDownloadParams, ReelUploadParams } from './resources/reels.js';
import { Screenings } from './resources/screenings.js';
import type { Event, Interval } from './resources/screenings.js';
import { VERSION } from './version.js';

/** What the client can be made with. */
export interface ClientOptions extends CommonOptions {
  /** The API key. Default: the environment variable `FILMS_KEY`. */
  default?: string | null | undefined;

  /** User name and password. Default: the environment variable `FILMS_LOGIN`. */
  login?: string | readonly [string, string] | null | undefined;
}

/** Client of the Film archive. */
export class Films extends APIClient {
  default: string | null;
  login: string | readonly [string, string] | null;
  readonly films: FilmsResource = new FilmsResource(this);
  readonly reels: Reels = new Reels(this);
  readonly screenings: Screenings = new Screenings(this);

  constructor(options: ClientOptions = {}) {
    super(SETTINGS, options);
    this.default = secret(options.default, 'FILMS_KEY');
    this.login = secret(options.login, 'FILMS_LOGIN');
    conceal(this, 'default', 'login');
  }

  /** A client with other options, and for the rest those of this one. */
  withOptions(options: ClientOptions): Films {
    const { default: default_, login } = this;
    return new Films({ ...this.currentOptions(options), default: default_, login, ...options });
  }

  static readonly FilmsError = SDKError;
  static readonly APIConnectionError = APIConnectionError;
  static readonly APIConnectionTimeoutError = APIConnectionTimeoutError;
  static readonly APIError = APIError;
  static readonly APIResponseValidationError = APIResponseValidationError;
  static readonly APIUserAbortError = APIUserAbortError;
  static readonly AuthenticationError = AuthenticationError;
  static readonly BadRequestError = BadRequestError;
  static readonly ConflictError = ConflictError;
  static readonly ContentTooLargeError = ContentTooLargeError;
  static readonly GatewayTimeoutError = GatewayTimeoutError;
  static readonly InternalServerError = InternalServerError;
  static readonly NotFoundError = NotFoundError;
  static readonly OverloadedError = OverloadedError;
  static readonly PermissionDeniedError = PermissionDeniedError;
  static readonly PreconditionFailedError = PreconditionFailedError;
  static readonly RateLimitError = RateLimitError;
  static readonly ServiceUnavailableError = ServiceUnavailableError;
  static readonly UnprocessableEntityError = UnprocessableEntityError;
}

export declare namespace Films {
  export { type ClientOptions as ClientOptions };

  export {
    type FilmsResource as FilmsResource,
    type FilmPage as FilmPage,
    type Genre as Genre,
    type NewFilm as NewFilm,
    type Film as Film,
    type FilmParam as FilmParam,
    type Screening as Screening,
    type ScreeningParam as ScreeningParam,
    type FilmListParams as FilmListParams,
    type FilmAddParams as FilmAddParams,
  };

  export {
    type Reels as Reels,
    type Reel as Reel,
    type ReelUploadParams as ReelUploadParams,
    type ReelDownloadParams as ReelDownloadParams,
  };

  export { type Screenings as Screenings, type Event as Event, type Interval as Interval };
}

const SETTINGS: Settings = {
  name: 'Films',
  version: VERSION,
  baseURL: 'https://films.example/v3',
  baseURLEnv: 'FILMS_BASE_URL',
  credentials: [
    { option: 'default', kind: 'header', name: 'X-Key' },
    { option: 'login', kind: 'basic', name: 'Authorization' },
  ],
  logEnv: 'FILMS_LOG',
  requestIDHeader: 'x-request-id',
};
