"""What clients of an API are made with: servers, credentials, and what every call sends.

Part of the API (:mod:`generator.api`); like all of it, no language is in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Grant:
    """How a client fetches access tokens by itself: client credentials (RFC 6749, section 4.4).

    ``url`` is the token endpoint; a relative one starts at the client's base URL. The client's id
    and secret are options with a variable each; ``url_option`` and ``scopes_option`` take another
    endpoint and other scopes than ``scopes``, which are all that operations ask for. They go into
    the ``header`` (HTTP Basic) or the ``body`` of a request for a token (section 2.3.1), and
    ``parameters`` are sent along in its body.
    """

    url: str
    id_option: str
    id_env: str
    secret_option: str
    secret_env: str
    url_option: str
    scopes_option: str
    scopes: tuple[str, ...] = ()
    secret_place: Literal["header", "body"] = "header"
    parameters: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Credential:
    """A way to authenticate: a security scheme, the client option that takes it, its variable.

    With a ``grant``, what the option takes is an access token, and a client without one gets it
    by itself.
    """

    scheme: str
    kind: Literal["header", "query", "cookie", "bearer", "basic"]
    name: str
    option: str
    env: str
    description: str = ""
    grant: Grant | None = None


@dataclass(frozen=True, slots=True)
class Server:
    """A place where the API is served, under the name that picks it.

    ``url`` holds ``{name}`` where the value of a variable goes; ``defaults`` has one for each.
    """

    name: str
    url: str
    defaults: Mapping[str, str] = field(default_factory=dict[str, str])
    description: str = ""


@dataclass(frozen=True, slots=True)
class ServerVariable:
    """A part of servers' URLs that users choose by a client option, one of ``values`` if any."""

    name: str
    option: str
    values: tuple[str, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True)
class Client:
    """What a client is made with. ``platform_prefix`` starts the headers that tell the platform.

    ``base_url`` is that of the first server, its variables filled; ``servers`` are all that users
    choose from, none where there is no choice. ``idempotency_header`` makes a POST the same one
    however often it arrives; "" if the API knows no such thing.
    """

    name: str
    base_url: str
    base_url_env: str
    credentials: tuple[Credential, ...]
    headers: Mapping[str, str]
    query: Mapping[str, str]
    log_env: str = ""
    platform_prefix: str = ""
    request_id_header: str = ""
    idempotency_header: str = ""
    servers: tuple[Server, ...] = ()
    variables: tuple[ServerVariable, ...] = ()
