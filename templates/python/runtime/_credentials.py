"""Secrets of a client: where each is sent, and what is missing of those that a call needs."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from ._types import Omit

if TYPE_CHECKING:
    from ._operation import Operation
    from ._settings import Credential, Named, Setup
    from ._tokens import Wanted

Secrets = Mapping[str, Any]
"""The client's options that have to do with credentials: strings, pairs of them, lists, None."""

_NOT_IN_HEADERS = "\r\n\0"


def put(headers: Named, given: Mapping[str, str | Omit]) -> None:
    """Put headers over others; ``omit`` takes one away."""
    for name, value in given.items():
        if isinstance(value, Omit):
            headers.pop(name.lower(), None)
        else:
            headers[name.lower()] = (name, sendable(name, value))


def sendable(name: str, value: str) -> str:
    """The value of a header, less the blanks around it (RFC 9110, section 5.5).

    Raises ValueError for what no header can hold; others would quote it, be it a secret.
    """
    if not value.isascii() or any(sign in value for sign in _NOT_IN_HEADERS):
        raise ValueError(f"The header `{name}` has characters that can't be sent")
    return value.strip(" \t")


def authenticate(
    setup: Setup,
    secrets: Secrets,
    operation: Operation[Any],
    headers: Named,
    query: dict[str, object],
    cookies: dict[str, object],
) -> set[str]:
    """Send every secret that the operation accepts. Returns the options that have one.

    The option of a token that is still to be fetched is among them.
    """
    accepted = operation.credentials
    found: set[str] = set()
    for credential in setup.settings.credentials:
        if accepted is not None and not any(credential.option in each for each in accepted):
            continue
        secret = secrets[credential.option]
        if secret:
            if credential.kind == "query":
                query.setdefault(credential.name, secret)
            elif credential.kind == "cookie":
                cookies[credential.name] = secret
            else:
                value = _header_value(credential, secret)
                headers[credential.name.lower()] = (credential.name, value)
        if secret or _can_fetch(credential, secrets):
            found.add(credential.option)
    return found


def _can_fetch(credential: Credential, secrets: Secrets) -> bool:
    grant = credential.grant
    return grant is not None and bool(secrets[grant.client_id] and secrets[grant.client_secret])


def wanted(setup: Setup, secrets: Secrets, found: set[str]) -> Wanted | None:
    """The token that the client has to fetch for a call."""
    for credential in setup.settings.credentials:
        grant = credential.grant
        if grant is None or credential.option not in found or secrets[credential.option]:
            continue
        from ._tokens import Wanted

        scopes: Sequence[str] | None = secrets[grant.scopes_option]
        return Wanted(
            grant,
            urljoin(f"{setup.base_url}/", secrets[grant.token_url] or grant.url),
            secrets[grant.client_id],
            secrets[grant.client_secret],
            " ".join(grant.scopes if scopes is None else scopes),
        )
    return None


def _header_value(credential: Credential, secret: str | tuple[str, str]) -> str:
    """Raises ValueError for what no header can hold; others would quote the secret then."""
    if credential.kind == "basic":
        pair = secret if isinstance(secret, str) else ":".join(secret)
        return f"Basic {b64encode(pair.encode()).decode()}"
    text = str(secret)
    if not (text.isascii() and text.isprintable()):
        raise ValueError(f"`{credential.option}` has characters that can't be sent in a header")
    return f"Bearer {text}" if credential.kind == "bearer" else text


def check(
    setup: Setup, secrets: Secrets, operation: Operation[Any], found: set[str], named: Set[str]
) -> None:
    """Raises TypeError where something is missing from all that the operation accepts.

    Without a secret, a header will do, or that the user takes one away on purpose.
    """
    needed = operation.credentials
    if operation.anonymous or (needed and any(found.issuperset(each) for each in needed)):
        return
    known = {credential.option: credential for credential in setup.settings.credentials}
    if needed is None:
        needed = [(option,) for option in known]
    if not needed:
        return
    there = found | {
        option
        for option, each in known.items()
        if (each.name if each.kind == "query" else each.name.lower()) in named
    }
    if any(there.issuperset(each) for each in needed):
        return
    ways = [way for each in needed for way in _ways([known[option] for option in each])]
    given = there | {option for option, secret in secrets.items() if secret}
    for way in ways:
        missing = [option for option in way if option not in given]
        if len(missing) < len(way):
            half = _all(option for option in way if option in given)
            raise TypeError(f"{half} needs more to authenticate: give the client {_all(missing)}")
    raise TypeError(f"Nothing to authenticate with: give the client {' or '.join(map(_all, ways))}")


def _ways(credentials: Sequence[Credential]) -> list[tuple[str, ...]]:
    """The options that do for all of these: an access token, or what the client gets one with."""
    ways: list[tuple[str, ...]] = [()]
    for each in credentials:
        grant = each.grant
        own: list[tuple[str, ...]] = [(each.option,)]
        if grant is not None:
            own.append((grant.client_id, grant.client_secret))
        ways = [(*way, *more) for way in ways for more in own]
    return ways


def _all(options: Iterable[str]) -> str:
    return " with ".join(f"`{option}`" for option in options)
