"""What a client is made with: facts of an API, and what a user sets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from ._types import NotGiven

if TYPE_CHECKING:
    from httpx2 import Timeout

    from ._types import Headers, Query

Named = dict[str, tuple[str, str]]
"""Headers by their names in lower case, each with its name as written and its value."""

_NOTHING: Mapping[str, str] = {}
_NO_SERVERS: Mapping[str, tuple[str, Mapping[str, str]]] = {}
_NO_VALUES: Mapping[str, tuple[str, ...]] = {}


class Grant:
    """How a client fetches access tokens by itself: client credentials (RFC 6749, section 4.4).

    ``url`` is where, below the base URL if it is relative. ``client_id`` and the others name the
    client's options. The secret goes into the ``header`` or the ``body`` of a request for a token,
    and ``parameters`` go along with it.
    """

    def __init__(
        self,
        url: str,
        *,
        client_id: str = "client_id",
        client_secret: str = "client_secret",
        token_url: str = "token_url",
        scopes_option: str = "scopes",
        scopes: tuple[str, ...] = (),
        secret_place: Literal["header", "body"] = "header",
        parameters: Mapping[str, str] = _NOTHING,
    ) -> None:
        self.url = url
        self.client_id = client_id
        self.client_secret = client_secret
        self.token_url = token_url
        self.scopes_option = scopes_option
        self.scopes = scopes
        self.secret_place = secret_place
        self.parameters = parameters


class Credential:
    """A way to authenticate: the client's option that holds the secret, and where it is sent.

    ``name`` is that of the header, query parameter or cookie. A ``basic`` secret is a pair of user
    name and password. With a ``grant``, the client gets the secret by itself if it has to.
    """

    def __init__(
        self,
        option: str,
        kind: Literal["header", "query", "cookie", "bearer", "basic"],
        name: str = "Authorization",
        grant: Grant | None = None,
    ) -> None:
        self.option = option
        self.kind = kind
        self.name = name
        self.grant = grant

    def options(self) -> tuple[str, ...]:
        """The client's options that have to do with it, the secret first."""
        grant = self.grant
        if grant is None:
            return (self.option,)
        return (
            self.option,
            grant.client_id,
            grant.client_secret,
            grant.token_url,
            grant.scopes_option,
        )


class Settings:
    """What all clients of an API have in common.

    ``headers`` and ``query`` are sent with every request. ``platform_prefix`` starts the names of
    the headers that tell about the machine; without one, none are sent. ``log_env`` is the variable
    that switches logging on, ``request_id_header`` the header that names an answer's request,
    ``idempotency_header`` the one that makes a POST the same however often it arrives. ``servers``
    are what users choose from: URLs with variables, and the values of those that have a usual one.
    ``variables`` lists what each of them can be, if that isn't open.
    """

    def __init__(
        self,
        version: str,
        *,
        base_url: str = "",
        base_url_env: str = "",
        credentials: tuple[Credential, ...] = (),
        headers: Mapping[str, str] = _NOTHING,
        query: Mapping[str, str] = _NOTHING,
        platform_prefix: str = "",
        log_env: str = "",
        request_id_header: str = "x-request-id",
        idempotency_header: str = "",
        servers: Mapping[str, tuple[str, Mapping[str, str]]] = _NO_SERVERS,
        variables: Mapping[str, tuple[str, ...]] = _NO_VALUES,
    ) -> None:
        self.version = version
        self.base_url = base_url
        self.base_url_env = base_url_env
        self.credentials = credentials
        self.headers = headers
        self.query = query
        self.platform_prefix = platform_prefix
        self.log_env = log_env
        self.request_id_header = request_id_header
        self.idempotency_header = idempotency_header
        self.servers = servers
        self.variables = variables

    def served(self, server: str | None, chosen: Mapping[str, str | None]) -> str | None:
        """Where a server of the API's description is, None if nothing was chosen.

        Raises ValueError for a server or a value that there isn't.
        """
        given = {name: value for name, value in chosen.items() if value is not None}
        if server is None and not given:
            return None
        name = next(iter(self.servers)) if server is None else server
        if name not in self.servers:
            raise ValueError(f"There is no server {name!r}, only {', '.join(self.servers)}")
        url, usual = self.servers[name]
        for name, value in {**usual, **given}.items():
            known = self.variables.get(name, ())
            if known and value not in known:
                raise ValueError(f"{name!r} can't be {value!r}, only {', '.join(known)}")
            url = url.replace(f"{{{name}}}", value)
        return url


class Setup:
    """The settings of one client.

    ``agent`` starts its User-Agent header. ``served`` is the base URL by the API's description.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        agent: str,
        is_async: bool,
        base_url: str,
        served: str,
        timeout: float | Timeout | NotGiven | None,
        max_retries: int,
        headers: Headers,
        query: Query,
        strict: bool,
    ) -> None:
        self.settings = settings
        self.agent = agent
        self.is_async = is_async
        self.base_url = base_url
        self.served = served
        self.timeout = timeout
        self.max_retries = max_retries
        self.headers = headers
        self.query = query
        self.strict = strict
        self._common: Named | None = None

    def changed(self, **changes: Any) -> Setup:
        """A copy with other values, save for those that are NotGiven."""
        other: Setup = object.__new__(type(self))
        vars(other).update(vars(self), _common=None)
        for name, value in changes.items():
            if not isinstance(value, NotGiven):
                setattr(other, name, value)
        return other

    def common_headers(self) -> Named:
        """What goes with every request, but for credentials and the user's own headers."""
        if self._common is None:
            from ._platform import async_library, facts

            version = self.settings.version
            agent = {"User-Agent": f"{self.agent}/Python {version}"}
            headers = agent | dict(self.settings.headers)
            common = {name.lower(): (name, value) for name, value in headers.items()}
            waits = f"async:{async_library()}" if self.is_async else "false"
            for name, value in {"Package-Version": version, "Async": waits, **facts()}.items():
                common |= self.platform_header(name, value)
            self._common = common  # only when it is whole: other threads may be waiting for it
        return self._common

    def platform_header(self, name: str, value: str) -> Named:
        """A header with the API's own prefix; nothing if it has none."""
        prefix = self.settings.platform_prefix
        return {f"{prefix}-{name}".lower(): (f"{prefix}-{name}", value)} if prefix else {}
