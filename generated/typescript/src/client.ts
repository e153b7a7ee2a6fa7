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
import { Beta } from './resources/beta/beta.js';
import type { AnthropicBeta, ErrorDetail, ErrorResponse } from './resources/shared.js';
import { VERSION } from './version.js';

/** What the client can be made with. */
export interface ClientOptions extends CommonOptions {
  /** A key made in the Console. Default: the environment variable `ANTHROPIC_API_KEY`. */
  apiKey?: string | null | undefined;

  /** A short-lived access token. Default: the environment variable `ANTHROPIC_AUTH_TOKEN`. */
  authToken?: string | null | undefined;
}

/** Client of the Anthropic API, environments for managed agents. */
export class Anthropic extends APIClient {
  apiKey: string | null;
  authToken: string | null;
  readonly beta: Beta = new Beta(this);

  constructor(options: ClientOptions = {}) {
    super(SETTINGS, options);
    this.apiKey = secret(options.apiKey, 'ANTHROPIC_API_KEY');
    this.authToken = secret(options.authToken, 'ANTHROPIC_AUTH_TOKEN');
    conceal(this, 'apiKey', 'authToken');
  }

  /** A client with other options, and for the rest those of this one. */
  withOptions(options: ClientOptions): Anthropic {
    const { apiKey, authToken } = this;
    return new Anthropic({ ...this.currentOptions(options), apiKey, authToken, ...options });
  }

  static readonly AnthropicError = SDKError;
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

export declare namespace Anthropic {
  export { type ClientOptions as ClientOptions };

  export {
    type AnthropicBeta as AnthropicBeta,
    type ErrorResponse as ErrorResponse,
    type ErrorDetail as ErrorDetail,
  };

  export { type Beta as Beta };
}

const SETTINGS: Settings = {
  name: 'Anthropic',
  version: VERSION,
  baseURL: 'https://api.anthropic.com',
  baseURLEnv: 'ANTHROPIC_BASE_URL',
  credentials: [
    { option: 'apiKey', kind: 'header', name: 'x-api-key' },
    { option: 'authToken', kind: 'bearer', name: 'Authorization' },
  ],
  headers: { 'anthropic-version': '2023-06-01' },
  browserHeaders: { 'anthropic-dangerous-direct-browser-access': 'true' },
  platformPrefix: 'X-Stainless',
  logEnv: 'ANTHROPIC_LOG',
  requestIDHeader: 'request-id',
};
