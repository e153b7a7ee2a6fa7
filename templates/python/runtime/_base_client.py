"""What the clients for blocking and for asynchronous use share: all but sending and waiting."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, cast

from ._settings import Settings, Setup
from ._types import Body, Headers, Mode, NotGiven, Query

if TYPE_CHECKING:
    from typing import Self

    from httpx2 import URL, AsyncClient, Client, HTTPError, Request, Response, Timeout

    from ._call import Arguments, Call
    from ._errors import APIError, APIStatusError
    from ._inputs import BinaryTypes, RequestFiles, RequestOptions
    from ._operation import Operation
    from ._tokens import Tokens

T = TypeVar("T")
H = TypeVar("H", bound="Client | AsyncClient")

DEFAULT_MAX_RETRIES = 2


class BaseClient:
    """A client's settings, what it sends for a call, and what it makes of the answer."""

    _settings: ClassVar[Settings]
    _is_async: ClassVar[bool]
    _served: str | None = None
    _tokens: Tokens
    _connections: Connections[Any]

    first_retry_delay: float = 0.5
    """Seconds until the first retry; each further one waits twice as long, up to 8 seconds."""

    def __init__(
        self,
        *,
        base_url: str | URL | None,
        timeout: float | Timeout | NotGiven | None,
        max_retries: int,
        default_headers: Headers | None,
        default_query: Query | None,
        http_client: Client | AsyncClient | None,
        strict: bool,
    ) -> None:
        settings = self._settings
        if http_client is not None and isinstance(timeout, NotGiven):
            from ._http import own_timeout

            timeout = own_timeout(http_client)
        served = self._served or settings.base_url
        given = None if self._served else os.environ.get(settings.base_url_env)
        self._setup = Setup(
            settings,
            agent=type(self).__name__,
            is_async=self._is_async,
            base_url=_checked_url(base_url or given or served),
            served=served,
            timeout=timeout,
            max_retries=max_retries,
            headers=default_headers or {},
            query=default_query or {},
            strict=strict,
        )
        if any(credential.grant is not None for credential in settings.credentials):
            from ._tokens import Tokens

            self._tokens = Tokens()
        if settings.log_env in os.environ:
            from ._logs import set_up

            set_up(os.environ[settings.log_env])

    @property
    def base_url(self) -> URL:
        """Where the paths of all operations start."""
        from httpx2 import URL

        return URL(self._setup.base_url)

    @base_url.setter
    def base_url(self, url: str | URL) -> None:
        self._setup.base_url = _checked_url(url)

    @property
    def timeout(self) -> float | Timeout | None:
        """Seconds, or a Timeout that gives each phase of a request its own."""
        if isinstance(self._setup.timeout, NotGiven):
            from ._http import DEFAULT_TIMEOUT

            return DEFAULT_TIMEOUT
        return self._setup.timeout

    @timeout.setter
    def timeout(self, timeout: float | Timeout | None) -> None:
        self._setup.timeout = timeout

    @property
    def max_retries(self) -> int:
        """How often a request that failed for a passing reason is sent again."""
        return self._setup.max_retries

    @max_retries.setter
    def max_retries(self, max_retries: int) -> None:
        self._setup.max_retries = max_retries

    @property
    def default_headers(self) -> Headers:
        """The headers of every request, but for those with credentials."""
        return {**dict(self._setup.common_headers().values()), **self._setup.headers}

    @property
    def default_query(self) -> Query:
        """The query parameters of every request."""
        return {**self._setup.settings.query, **self._setup.query}

    def request_id(self, response: Response) -> str | None:
        """What names an answer's request to the makers of the API."""
        return response.headers.get(self._settings.request_id_header)

    def decode(self, call: Call[T], response: Response) -> T:
        """The value of an answer whose body has been read.

        Raises APIResponseValidationError where there is none.
        """
        from ._decode import decode, label

        operation = call.operation
        if operation.stream:
            from ._streaming import AsyncStream, Stream

            made: type[Any] = AsyncStream if self._is_async else Stream
            strict = self._setup.strict
            return cast("T", made(response, operation.stream, operation.returns(), strict))
        value = decode(operation, response, self._setup.strict)
        label(value, self.request_id(response))
        if operation.cursor:
            from ._paging import attach

            attach(value, self, call)
        return value

    def _call(self, operation: Operation[T], arguments: Arguments, mode: Mode) -> Call[T]:
        from ._build import build

        credentials = self._settings.credentials
        secrets = {name: getattr(self, name) for each in credentials for name in each.options()}
        return build(self._setup, secrets, operation, arguments, mode)

    def _undocumented(
        self,
        method: str,
        path: str,
        cast_to: type[T],
        options: RequestOptions,
        body: Body | None = None,
        content: BinaryTypes | None = None,
        files: RequestFiles | None = None,
    ) -> Call[T]:
        """A call of an operation that the description of the API doesn't have."""
        from . import _undocumented

        operation = _undocumented.operation(
            method, path, cast_to, _undocumented.body_kind(content, files)
        )
        whole = _undocumented.whole_body(body, content, files)
        call = self._call(operation, _undocumented.arguments(options, whole), "parsed")
        call.max_retries = options.get("max_retries", call.max_retries)
        call.follow_redirects = options.get("follow_redirects", True)
        return call

    def _status_error(self, response: Response) -> APIStatusError:
        from ._errors import status_error

        return status_error(response, self._settings.request_id_header)

    def _connection_error(self, broken: HTTPError, request: Request) -> APIError:
        from ._errors import connection_error

        return connection_error(broken, request)

    def _is_refused(self, call: Call[Any], error: APIError) -> bool:
        """Whether an answer says that a token isn't good any more, and another may be."""
        from ._errors import AuthenticationError

        return isinstance(error, AuthenticationError) and call.is_repeatable

    def _retry_delay(self, call: Call[Any], retries: int, error: APIError) -> float | None:
        """Seconds until the next attempt; None where there is no point in one."""
        from ._retries import before_next

        return before_next(call, retries, error, self.first_retry_delay)

    def _changed(
        self,
        secrets: Mapping[str, object],
        *,
        base_url: str | URL | None,
        timeout: float | Timeout | NotGiven | None,
        max_retries: int | NotGiven,
        headers: Headers | None,
        set_headers: Headers | None,
        query: Query | None,
        set_query: Query | None,
        http_client: Client | AsyncClient | None,
    ) -> Self:
        """A copy of this client with other settings, on the same connections."""
        if headers is not None and set_headers is not None:
            raise ValueError("Give either `default_headers` or `set_default_headers`, not both")
        if query is not None and set_query is not None:
            raise ValueError("Give either `default_query` or `set_default_query`, not both")
        old = self._setup
        other = object.__new__(type(self))
        for name, value in vars(self).items():
            if not isinstance(getattr(type(self), name, None), cached_property):
                setattr(other, name, value)
        for name, value in secrets.items():
            if value is not None:
                setattr(other, name, value)
        other._setup = old.changed(
            base_url=old.base_url if base_url is None else _checked_url(base_url),
            timeout=timeout,
            max_retries=max_retries,
            headers={**old.headers, **(headers or {})} if set_headers is None else set_headers,
            query={**old.query, **(query or {})} if set_query is None else set_query,
        )
        if http_client is not None:
            other._connections = self._connections.with_client(http_client)
        return other


class Connections(Generic[H]):
    """The HTTP client that a client and its copies share: one given, or one made at need.

    One that was made here is dropped with the last of them, by ``drop``.
    """

    def __init__(self, given: H | None, make: Callable[[], H], drop: Callable[[H], None]) -> None:
        self._client = given
        self._made: H | None = None
        self._make = make
        self._drop = drop
        self._lock = Lock()
        self._closed = False

    def get(self) -> H:
        """The HTTP client. Raises RuntimeError if it was closed."""
        if self._closed:
            raise RuntimeError("The client was closed and can't send anything more")
        if self._client is None:
            with self._lock:
                if self._client is None:
                    self._client = self._made = self._make()
        return self._client

    def with_client(self, given: H) -> Connections[H]:
        """Connections of another HTTP client."""
        return Connections(given, self._make, self._drop)

    def end(self) -> H | None:
        """Take the HTTP client, if there is one, to close it."""
        self._closed = True
        return self._client

    @property
    def is_closed(self) -> bool:
        """Whether nothing more can be sent."""
        return self._closed or (self._client is not None and self._client.is_closed)

    def __del__(self) -> None:
        if self._made is not None and not self._made.is_closed:
            self._drop(self._made)


def _checked_url(url: str | URL) -> str:
    """Raises ValueError if there is none, or one with a variable that has no value."""
    text = str(url).rstrip("/")
    if not text:
        raise ValueError("Expected a `base_url`: the description of this API names none")
    if "{" in text:
        raise ValueError(f"Expected a value for each variable of the server {text}")
    return text
