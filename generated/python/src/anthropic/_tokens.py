"""Access tokens that a client fetches by itself (RFC 6749, section 4.4)."""

from __future__ import annotations

from base64 import b64encode
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING, Any, NamedTuple, cast
from urllib.parse import quote_plus, urlencode

from ._call import Call
from ._errors import APIStatusError, TokenError
from ._http import as_timeout
from ._operation import Operation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from anyio import Lock as AsyncLock
    from httpx2 import Response

    from ._settings import Grant, Setup

_EARLY = 0.1  # of its life before a token's end, another one is fetched ...
_EARLIEST = 60.0  # ... but at most these seconds


class Wanted(NamedTuple):
    """A token that a call needs: who asks for it, where, and for which scopes."""

    grant: Grant
    url: str
    client_id: str
    client_secret: str
    scopes: str

    def __repr__(self) -> str:
        return f"<token of {self.url}>"


class Token:
    """An access token, until a little before it ends; None if nobody knows when that is."""

    def __init__(self, value: str, until: float | None) -> None:
        self.header = ("Authorization", f"Bearer {value}")
        self._until = until

    def is_good(self) -> bool:
        """Whether it can still be sent."""
        return self._until is None or monotonic() < self._until


class Tokens:
    """The access tokens of a client and its copies.

    Whoever fetches one holds the lock meanwhile, so that calls at the same time share it.
    """

    def __init__(self) -> None:
        self.lock = Lock()
        self._async_lock: AsyncLock | None = None
        self._found: dict[Wanted, Token] = {}

    @property
    def async_lock(self) -> AsyncLock:
        """The lock for asynchronous use."""
        if self._async_lock is None:
            from anyio import Lock

            self._async_lock = Lock()
        return self._async_lock

    def get(self, wanted: Wanted, refused: Token | None) -> Token | None:
        """The token if there is one that can be sent, and that the API hasn't refused."""
        found = self._found.get(wanted)
        return found if found is not None and found is not refused and found.is_good() else None

    def keep(self, wanted: Wanted, response: Response) -> Token:
        """The token in an answer. Raises TokenError where there is none."""
        token = self._found[wanted] = _token(response)
        return token


def call(setup: Setup, wanted: Wanted) -> Call[object]:
    """The request for a token. It tells nothing of what the client's other requests say."""
    members = {"grant_type": "client_credentials"}
    if wanted.scopes:
        members["scope"] = wanted.scopes
    members |= wanted.grant.parameters
    headers = {
        "accept": ("Accept", "application/json"),
        "content-type": ("Content-Type", "application/x-www-form-urlencoded"),
        "user-agent": setup.common_headers()["user-agent"],
    }
    if wanted.grant.secret_place == "body":
        members |= {"client_id": wanted.client_id, "client_secret": wanted.client_secret}
    else:
        pair = f"{quote_plus(wanted.client_id)}:{quote_plus(wanted.client_secret)}"
        headers["authorization"] = ("Authorization", f"Basic {b64encode(pair.encode()).decode()}")
    made = Call(
        Operation[object]("POST", wanted.url, returns=lambda: object),
        wanted.url,
        query={},
        extra_query={},
        headers=headers,
        content=urlencode(members).encode(),
        files=None,
        timeout=as_timeout(setup.timeout),
        max_retries=setup.max_retries,
        mode="parsed",
    )
    made.follow_redirects = False
    return made


def refusal(error: APIStatusError) -> TokenError:
    """The error for an answer that isn't one of success (RFC 6749, section 5.2)."""
    return _error(error.response, error.body)


def _token(response: Response) -> Token:
    """Section 5.1."""
    try:
        body: Any = response.json()
    except ValueError:
        body = None
    members = _members(body)
    value = members.get("access_token")
    kind = members.get("token_type", "bearer")
    if not (isinstance(value, str) and value.isascii() and value.isprintable() and value):
        raise _error(response, {"error": members.get("error")}, "its answer holds no access token")
    if str(kind).lower() != "bearer":
        raise _error(response, None, f"nothing here sends tokens of type {kind!r}")
    try:
        life = float(members["expires_in"])
    except (KeyError, TypeError, ValueError):
        return Token(value, None)
    return Token(value, monotonic() + life - min(life * _EARLY, _EARLIEST))


def _members(body: object) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", body) if isinstance(body, dict) else {}


def _error(response: Response, body: object, what: str = "") -> TokenError:
    """``body`` is what may be shown of the answer."""
    members = _members(body)
    code, said = members.get("error"), members.get("error_description")
    code = code if isinstance(code, str) else None
    parts = [what or str(response.status_code), code, said if isinstance(said, str) else None]
    message = f"No access token from {response.request.url.host}: {': '.join(filter(None, parts))}"
    return TokenError(message, response=response, code=code, body=body)
