export { Films, Films as default } from './client.js';
export type { ClientOptions } from './client.js';
export { APIPromise } from './core/api-promise.js';
export type { WithRequestID, WithResponse } from './core/api-promise.js';
export { SDKError as FilmsError } from './core/errors.js';
export {
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
  ServiceUnavailableError,
  UnprocessableEntityError,
} from './core/errors.js';
export type { Logger, LogLevel } from './core/logs.js';
export type { HeadersLike, QueryLike, RequestOptions } from './core/options.js';
export { Page, PagePromise } from './core/pagination.js';
export { Stream } from './core/streaming.js';
export { toFile } from './core/uploads.js';
export type { Uploadable } from './core/uploads.js';
export { CursorPage } from './pagination.js';
export { VERSION } from './version.js';
