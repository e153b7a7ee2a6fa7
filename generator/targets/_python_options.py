"""The options that an API adds to the clients of a Python SDK, and the settings behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator import option_docs
from generator.api import Operation
from generator.client import Client, Credential, Grant
from generator.models.text import literal
from generator.names import Scope
from generator.targets import _python as python

RESERVED = [
    "base_url",
    "cached_property",
    "close",
    "copy",
    "decode",
    "default_headers",
    "default_query",
    "execute",
    "delete",
    "first_retry_delay",
    "get",
    "http_client",
    "is_closed",
    "max_retries",
    "not_given",
    "patch",
    "post",
    "put",
    "request_id",
    "self",
    "send",
    "set_default_headers",
    "set_default_query",
    "timeout",
    "with_options",
    "with_raw_response",
    "with_streaming_response",
]
"""Names that a client has anyway: no credential and no resource can have them."""


@dataclass(frozen=True, slots=True)
class Option:
    """A credential as an option of the client; ``env`` is the name of its variable, as code."""

    name: str
    type: str
    env: str
    doc: str


@dataclass(frozen=True, slots=True)
class GrantOptions:
    """What a client fetches access tokens with."""

    id: Option
    secret: Option
    url: Option
    scopes: Option


@dataclass(frozen=True, slots=True)
class Options:
    """All options that an API adds to its clients.

    ``credentials`` and ``grants`` have one for each credential of the API. Secrets are read from
    the environment if none is given, anything else that has a variable is in any case. ``server``
    and ``variables``, by their names in URLs, choose a base URL.
    """

    credentials: tuple[Option, ...]
    grants: tuple[GrantOptions | None, ...]
    server: Option | None
    variables: tuple[tuple[str, Option], ...]

    @property
    def secrets(self) -> tuple[Option, ...]:
        return (*self.credentials, *(each.secret for each in self.grants if each))

    @property
    def others(self) -> tuple[Option, ...]:
        """What goes with secrets, but is none."""
        grants = [each for each in self.grants if each]
        return tuple(option for each in grants for option in (each.id, each.url, each.scopes))

    @property
    def kept(self) -> tuple[Option, ...]:
        """Attributes of a client, which a copy can have others of."""
        grants = [each for each in self.grants if each]
        parts = [(each.id, each.secret, each.url, each.scopes) for each in grants]
        return (*self.credentials, *(option for each in parts for option in each))

    @property
    def named(self) -> tuple[Option, ...]:
        """What is given by name: all but the first credential."""
        chosen = (self.server,) if self.server else ()
        return (*self.kept[1:], *chosen, *(each for _, each in self.variables))

    @property
    def all(self) -> tuple[Option, ...]:
        return (*self.kept[:1], *self.named)

    def accepted(self, client: Client, operation: Operation) -> list[tuple[str, ...]]:
        """What an operation takes, each a set of credentials that it needs together.

        A scheme that clients know nothing of is left to the caller.
        """
        named = {
            each.scheme: option.name
            for each, option in zip(client.credentials, self.credentials, strict=True)
        }
        found = [tuple(named[e] for e in each if e in named) for each in operation.security]
        return list(dict.fromkeys(filter(None, found)))

    def ways(self, credentials: tuple[str, ...]) -> list[tuple[str, ...]]:
        """The options that do for these credentials: tokens, or what they are fetched with."""
        found: list[tuple[str, ...]] = [()]
        for option, grant in zip(self.credentials, self.grants, strict=True):
            if option.name in credentials:
                own = [(option.name,), *([(grant.id.name, grant.secret.name)] if grant else [])]
                found = [(*way, *more) for way in found for more in own]
        return found

    @property
    def reads(self) -> bool:
        """Whether anything comes from the environment."""
        return any(each.env for each in self.kept)

    @property
    def takes_sequences(self) -> bool:
        return any(self.grants)

    @property
    def has_choices(self) -> bool:
        return any(each.type.startswith("Literal") for each in self.named)

    @property
    def unset(self) -> str:
        """The condition under which secrets come from the environment, "" if none does."""
        return " and ".join(f"{each.name} is None" for each in self.secrets)


def options(client: Client) -> Options:
    """What users say of credentials and servers."""
    scope = Scope(RESERVED)

    def option(name: str, type_: str, says: str, env: str = "") -> Option:
        usual = python.identifier(name, "option")
        name = scope.claim(usual, f"{usual}_")
        return Option(
            name, type_, literal(env) if env else "", option_docs.with_environment(says, env)
        )

    def grant(of: Grant) -> GrantOptions:
        id_, secret, url, scopes = option_docs.of_grant(of)
        return GrantOptions(
            option(of.id_option, "str", id_, of.id_env),
            option(of.secret_option, "str", secret, of.secret_env),
            option(of.url_option, "str", url),
            option(of.scopes_option, "Sequence[str]", scopes),
        )

    credentials: list[Option] = []
    grants: list[GrantOptions | None] = []
    for each in client.credentials:
        type_ = "str | tuple[str, str]" if each.kind == "basic" else "str"
        credentials.append(option(each.option, type_, option_docs.of_credential(each), each.env))
        grants.append(grant(each.grant) if each.grant else None)
    server = None
    if len(client.servers) > 1:
        server = option(
            "server", _choice(each.name for each in client.servers), option_docs.of_servers(client)
        )
    variables = [
        (
            literal(each.name),
            option(each.option, _choice(each.values), option_docs.of_variable(each, client)),
        )
        for each in client.variables
    ]
    return Options(tuple(credentials), tuple(grants), server, tuple(variables))


def _choice(values: Iterable[str]) -> str:
    """The type of one of these strings, or of any if there are none."""
    texts = ", ".join(map(literal, values))
    return f"Literal[{texts}]" if texts else "str"


def settings(client: Client, taken: Options) -> Iterator[str]:
    """The arguments of the runtime's `Settings`, each on lines of its own."""
    yield "version=__version__"
    for key, value in (("base_url", client.base_url), ("base_url_env", client.base_url_env)):
        if value:
            yield f"{key}={literal(value)}"
    if taken.credentials:
        made = [*map(_credential, client.credentials, taken.credentials, taken.grants)]
        lines = ["credentials=(", *(f"    {each}," for each in made), ")"]
        yield f"credentials=({made[0]},)" if len(made) == 1 else "\n".join(lines)
    if client.headers:
        yield f"headers={python.dictionary(python.literals(client.headers), 4)}"
    if client.query:
        yield f"query={python.dictionary(python.literals(client.query), 4)}"
    for key, value in (
        ("platform_prefix", client.platform_prefix),
        ("log_env", client.log_env),
        ("request_id_header", client.request_id_header),
        ("idempotency_header", client.idempotency_header),
    ):
        if value:
            yield f"{key}={literal(value)}"
    yield from filter(None, map("\n".join, (_servers_setting(client), _values_setting(client))))


def _credential(credential: Credential, option: Option, options: GrantOptions | None) -> str:
    given = [literal(option.name), literal(credential.kind)]
    if credential.kind in ("header", "query", "cookie"):
        given.append(literal(credential.name))
    if credential.grant is not None and options is not None:
        given.append(f"grant={_grant(credential.grant, options)}")
    return f"Credential({', '.join(given)})"


def _grant(grant: Grant, options: GrantOptions) -> str:
    """What differs from the runtime's usual."""
    names = {
        "client_id": options.id,
        "client_secret": options.secret,
        "token_url": options.url,
        "scopes_option": options.scopes,
    }
    given = [literal(grant.url)]
    for key, option in names.items():
        if option.name != key.removesuffix("_option"):
            given.append(f"{key}={literal(option.name)}")
    if grant.scopes:
        given.append(f"scopes={python.strings(grant.scopes)}")
    if grant.secret_place != "header":
        given.append(f"secret_place={literal(grant.secret_place)}")
    if grant.parameters:
        given.append(f"parameters={python.dictionary(python.literals(grant.parameters), 0)}")
    return f"Grant({', '.join(given)})"


def _servers_setting(client: Client) -> Iterator[str]:
    """The servers to choose from, by name: each URL, and the usual values of its variables."""
    if client.servers:
        yield "servers={"
        for each in client.servers:
            usual = python.dictionary(python.literals(each.defaults), 8)
            yield f"    {literal(each.name)}: ({literal(each.url)}, {usual}),"
        yield "}"


def _values_setting(client: Client) -> Iterator[str]:
    open_ = all(not each.values for each in client.variables)
    if not open_:
        yield "variables={"
        for each in client.variables:
            if each.values:
                yield f"    {literal(each.name)}: {python.strings(each.values)},"
        yield "}"
