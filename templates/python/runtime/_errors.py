"""What can go wrong with a call. Every class here derives from :class:`SDKError`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from httpx2 import HTTPError, Request, Response


class SDKError(Exception):
    """Base of all errors that this package raises by itself."""


class APIError(SDKError):
    """A request that did not lead to a usable answer. ``body`` is what is known of the answer."""

    def __init__(self, message: str, request: Request, *, body: object | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.request = request
        self.body = body

    def __reduce__(self) -> tuple[Any, ...]:
        """An error can go from one process to another, with all that it tells."""
        return _restored, (type(self), self.args, self.__dict__)


class APIConnectionError(APIError):
    """No answer came: the server wasn't reached, or the connection broke."""

    def __init__(self, *, message: str = "Connection error.", request: Request) -> None:
        super().__init__(message, request)


class APITimeoutError(APIConnectionError):
    """No answer came in time."""

    def __init__(self, request: Request) -> None:
        super().__init__(message="Request timed out.", request=request)


class APIResponseValidationError(APIError):
    """An answer that isn't what the API promises, and can't be used."""

    def __init__(
        self, response: Response, body: object | None, *, message: str | None = None
    ) -> None:
        super().__init__(message or "The answer can't be decoded.", response.request, body=body)
        self.response = response
        self.status_code = response.status_code


class TokenError(APIError):
    """The client has no access token: where it asks for one, it was refused.

    ``code`` is the reason by RFC 6749, section 5.2, such as ``invalid_client``.
    """

    def __init__(
        self, message: str, *, response: Response, code: str | None, body: object | None
    ) -> None:
        super().__init__(message, response.request, body=body)
        self.response = response
        self.status_code = response.status_code
        self.code = code


class APIStatusError(APIError):
    """An answer with status 4xx or 5xx.

    ``body`` is the decoded JSON, or the text where it isn't JSON. ``type`` is the kind of error
    that the body names, and ``request_id`` names this call to the API's makers.
    """

    def __init__(
        self,
        message: str,
        *,
        response: Response,
        body: object | None,
        request_id: str | None = None,
    ) -> None:
        super().__init__(message, response.request, body=body)
        self.response = response
        self.status_code = response.status_code
        self.request_id = request_id
        self.type = _member(_detail(body), "type")


class BadRequestError(APIStatusError):
    """400: the request is malformed."""


class AuthenticationError(APIStatusError):
    """401: credentials are missing or wrong."""


class PermissionDeniedError(APIStatusError):
    """403: the credentials don't allow this."""


class NotFoundError(APIStatusError):
    """404: there is no such thing."""


class ConflictError(APIStatusError):
    """409: the state of the thing doesn't allow this."""


class PreconditionFailedError(APIStatusError):
    """412: what the request relies on is no longer so."""


class RequestTooLargeError(APIStatusError):
    """413: the body is too large."""


class UnprocessableEntityError(APIStatusError):
    """422: the request is well formed, but makes no sense."""


class RateLimitError(APIStatusError):
    """429: too many requests."""


class InternalServerError(APIStatusError):
    """5xx: the server failed."""


class ServiceUnavailableError(InternalServerError):
    """503: the server can't answer now."""


class DeadlineExceededError(InternalServerError):
    """504: the server took too long."""


class OverloadedError(InternalServerError):
    """529: the server has too much to do."""


_CLASSES: Mapping[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    412: PreconditionFailedError,
    413: RequestTooLargeError,
    422: UnprocessableEntityError,
    429: RateLimitError,
    503: ServiceUnavailableError,
    504: DeadlineExceededError,
    529: OverloadedError,
}


def status_error(response: Response, request_id_header: str) -> APIStatusError:
    """The error for an answer whose body has been read."""
    status = response.status_code
    body = _body(response)
    request_id = response.headers.get(request_id_header) or _member(body, "request_id")
    summary = f"{status} {response.reason_phrase}".rstrip()
    said = _member(_detail(body), "message") or (body if isinstance(body, str) else None)
    message = f"{summary}: {said}" if said else summary
    if request_id:
        message += f" (request {request_id})"
    usual = InternalServerError if status >= 500 else APIStatusError
    kind = _CLASSES.get(status, usual)
    return kind(message, response=response, body=body, request_id=request_id)


def connection_error(broken: HTTPError, request: Request) -> APIConnectionError:
    """The error for a request that has no answer, or only a part of one."""
    from httpx2 import TimeoutException

    error = (
        APITimeoutError(request)
        if isinstance(broken, TimeoutException)
        else APIConnectionError(message=f"Connection error: {broken}", request=request)
    )
    error.__cause__ = broken
    return error


def _restored(kind: type[APIError], args: tuple[Any, ...], members: dict[str, Any]) -> APIError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(members)
    return error


def _body(response: Response) -> object | None:
    try:
        return cast("object", response.json())
    except ValueError:
        return response.text or None


def _detail(body: object) -> object:
    """Many APIs wrap what they say: ``{"error": {"type", "message"}}``."""
    if isinstance(body, Mapping):
        return cast("Mapping[str, Any]", body).get("error", body)
    return body


def _member(value: object, name: str) -> str | None:
    if not isinstance(value, Mapping):
        return None
    member = cast("Mapping[str, Any]", value).get(name)
    return member if isinstance(member, str) else None
