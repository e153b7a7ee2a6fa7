/** Base of all errors that this package throws by itself. Names outlast what minifies code. */
export class SDKError extends Error {
  override name = 'SDKError';
}

/** What is known of an answer that is an error. */
export interface FailedAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The decoded JSON of its body, or its text where it isn't JSON. */
  readonly error: unknown;
  readonly requestID: string | null;
}

/** A request that did not lead to a usable answer. What is known of the answer is in here. */
export class APIError extends SDKError {
  override name = 'APIError';
  readonly status: number | undefined;
  readonly headers: Headers | undefined;
  /** The decoded JSON of the body, or its text where it isn't JSON. */
  readonly error: unknown;
  /** What names this call to the makers of the API. */
  readonly requestID: string | null;
  /** The kind of error that the body names. */
  readonly type: string | null;

  constructor(message: string, answer?: FailedAnswer, options?: ErrorOptions) {
    super(message, options);
    this.status = answer?.status;
    this.headers = answer?.headers;
    this.error = answer?.error;
    this.requestID = answer?.requestID ?? null;
    this.type = member(detail(answer?.error), 'type');
  }
}

/** No answer came: the server wasn't reached, or the connection broke. */
export class APIConnectionError extends APIError {
  override name = 'APIConnectionError';

  constructor(message = 'Connection error.', options?: ErrorOptions) {
    super(message, undefined, options);
  }
}

/** No answer came in time. */
export class APIConnectionTimeoutError extends APIConnectionError {
  override name = 'APIConnectionTimeoutError';

  constructor(message = 'Request timed out.') {
    super(message);
  }
}

/** The caller's signal ended the request. */
export class APIUserAbortError extends APIError {
  override name = 'APIUserAbortError';

  constructor(message = 'Request was aborted.') {
    super(message);
  }
}

/** An answer that isn't what the API promises, and can't be used. */
export class APIResponseValidationError extends APIError {
  override name = 'APIResponseValidationError';
}

/** 400: the request is malformed. */
export class BadRequestError extends APIError {
  override name = 'BadRequestError';
}

/** 401: credentials are missing or wrong. */
export class AuthenticationError extends APIError {
  override name = 'AuthenticationError';
}

/** 403: the credentials don't allow this. */
export class PermissionDeniedError extends APIError {
  override name = 'PermissionDeniedError';
}

/** 404: there is no such thing. */
export class NotFoundError extends APIError {
  override name = 'NotFoundError';
}

/** 409: the state of the thing doesn't allow this. */
export class ConflictError extends APIError {
  override name = 'ConflictError';
}

/** 412: what the request relies on is no longer so. */
export class PreconditionFailedError extends APIError {
  override name = 'PreconditionFailedError';
}

/** 413: the body is too large. */
export class ContentTooLargeError extends APIError {
  override name = 'ContentTooLargeError';
}

/** 422: the request is well formed, but makes no sense. */
export class UnprocessableEntityError extends APIError {
  override name = 'UnprocessableEntityError';
}

/** 429: too many requests. */
export class RateLimitError extends APIError {
  override name = 'RateLimitError';
}

/** 5xx: the server failed. */
export class InternalServerError extends APIError {
  override name = 'InternalServerError';
}

/** 503: the server can't answer now. */
export class ServiceUnavailableError extends InternalServerError {
  override name = 'ServiceUnavailableError';
}

/** 504: the server took too long. */
export class GatewayTimeoutError extends InternalServerError {
  override name = 'GatewayTimeoutError';
}

/** 529: the server has too much to do. */
export class OverloadedError extends InternalServerError {
  override name = 'OverloadedError';
}

/** The error for an answer whose status is no success. */
export function statusError(
  response: Response,
  text: string,
  requestID: string | null,
): InstanceType<typeof APIError> {
  const { status, headers } = response;
  let error: unknown = text || undefined;
  try {
    error = JSON.parse(text);
  } catch {
    // Not every error is JSON: a proxy's is a page.
  }
  const said = member(detail(error), 'message') ?? (typeof error === 'string' ? error : '');
  const id = requestID ?? member(error, 'request_id');
  const summary = [status, response.statusText].filter(Boolean).join(' ');
  const message = `${summary}${said && `: ${said}`}${id ? ` (request ${id})` : ''}`;
  const kind = CLASSES[status] ?? (status >= 500 ? InternalServerError : APIError);
  return new kind(message, { status, headers, error, requestID: id });
}

const CLASSES: Readonly<Record<number, typeof APIError>> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  412: PreconditionFailedError,
  413: ContentTooLargeError,
  422: UnprocessableEntityError,
  429: RateLimitError,
  503: ServiceUnavailableError,
  504: GatewayTimeoutError,
  529: OverloadedError,
};

/** Many APIs wrap what they say: `{"error": {"type", "message"}}`. */
function detail(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'error' in body ? body.error : body;
}

function member(value: unknown, name: string): string | null {
  const found = typeof value === 'object' && value !== null && Reflect.get(value, name);
  return typeof found === 'string' ? found : null;
}
