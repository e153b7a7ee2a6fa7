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


class Credential:
    """A way to authenticate: the client's option that holds the secret, and where it is sent.

    ``name`` is that of the header, query parameter or cookie. A ``basic`` secret is a pair of user
    name and password.
    """

    def __init__(
        self,
        option: str,
        kind: Literal["header", "query", "cookie", "bearer", "basic"],
        name: str = "Authorization",
    ) -> None:
        self.option = option
        self.kind = kind
        self.name = name


class Settings:
    """What all clients of an API have in common.

    ``headers`` and ``query`` are sent with every request. ``platform_prefix`` starts the names of
    the headers that tell about the machine; without one, none are sent. ``log_env`` is the variable
    that switches logging on, ``request_id_header`` the header that names an answer's request.
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


class Setup:
    """The settings of one client.

    ``agent`` starts its User-Agent header.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        agent: str,
        is_async: bool,
        base_url: str,
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
