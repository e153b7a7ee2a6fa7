"""The options that an API adds to the client of a TypeScript SDK, and the settings behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator import option_docs
from generator.api import Operation
from generator.client import Client, Credential, Grant
from generator.names import Scope
from generator.targets import _typescript as typescript
from generator.targets._typescript_layout import (
    Group,
    Layout,
    assigned,
    braced,
    listed,
    member,
    printed,
)
from generator.targets._typescript_types import annotation

RESERVED = [
    *("baseURL", "call", "constructor", "currentOptions", "delete", "firstRetryDelay", "get"),
    *("logLevel", "logger", "maxRetries", "page", "patch", "post", "put", "request", "then"),
    *("timeout", "withOptions", "defaultHeaders", "defaultQuery", "fetch", "fetchOptions"),
    *("dangerouslyAllowBrowser",),
]
"""Names that a client or its options have anyway: no credential and no resource can have them."""

_TEXT = ("string",)
_TEXTS = ("readonly string[]",)


@dataclass(frozen=True, slots=True)
class Option:
    """An option of the client, read from a ``variable`` where it isn't given.

    ``declared`` and ``property`` are its line in the options' type and in the client's class,
    ``assigned`` the statement of the constructor.
    """

    name: str
    variable: str
    doc: str
    declared: str
    property: str
    assigned: str


@dataclass(frozen=True, slots=True)
class GrantOptions:
    """What a client fetches access tokens with."""

    id: Option
    secret: Option
    url: Option
    scopes: Option


@dataclass(frozen=True, slots=True)
class Options:
    """All options that an API adds to its client.

    ``credentials`` and ``grants`` have one for each credential of the API. ``server`` and
    ``variables``, one for each of the API's, choose a base URL.
    """

    credentials: tuple[Option, ...]
    grants: tuple[GrantOptions | None, ...]
    server: Option | None
    variables: tuple[Option, ...]

    @property
    def kept(self) -> tuple[Option, ...]:
        """Properties of a client."""
        grants = [(e.id, e.secret, e.url, e.scopes) for e in self.grants if e]
        return (*self.credentials, *(option for each in grants for option in each))

    @property
    def secrets(self) -> tuple[Option, ...]:
        """What isn't shown."""
        return (*self.credentials, *(each.secret for each in self.grants if each))

    @property
    def chosen(self) -> tuple[Option, ...]:
        """What is told to the constructor alone."""
        return (*((self.server,) if self.server else ()), *self.variables)

    @property
    def all(self) -> tuple[Option, ...]:
        return (*self.kept, *self.chosen)

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


def options(client: Client) -> Options:
    """What users say of credentials and servers."""
    scope = Scope(RESERVED)

    def option(text: str, types: Sequence[str], says: str, env: str = "") -> Option:
        name = typescript.member(text)
        return _option(scope.claim(name, f"{name}_"), types, says, env)

    def grant(of: Grant) -> GrantOptions:
        id_, secret, url, scopes = option_docs.of_grant(of)
        return GrantOptions(
            option(of.id_option, _TEXT, id_, of.id_env),
            option(of.secret_option, _TEXT, secret, of.secret_env),
            option(of.url_option, _TEXT, url),
            option(of.scopes_option, _TEXTS, scopes),
        )

    credentials: list[Option] = []
    grants: list[GrantOptions | None] = []
    for each in client.credentials:
        types = _TEXT if each.kind != "basic" else (*_TEXT, "readonly [string, string]")
        credentials.append(
            option(
                each.option,
                types,
                option_docs.of_credential(
                    each, "Browsers don't send it." if each.kind == "cookie" else ""
                ),
                each.env,
            )
        )
        grants.append(grant(each.grant) if each.grant else None)
    server = None
    if len(client.servers) > 1:
        server = option(
            "server", _choice(each.name for each in client.servers), option_docs.of_servers(client)
        )
    variables = [
        option(each.option, _choice(each.values), option_docs.of_variable(each, client))
        for each in client.variables
    ]
    return Options(tuple(credentials), tuple(grants), server, tuple(variables))


def _option(name: str, types: Sequence[str], says: str, env: str) -> Option:
    value: Layout = f"options.{name} ?? null"
    if env:
        arguments = [f"options.{name}", typescript.string(env)]
        value = ("secret", listed("(", arguments, ")"))
    return Option(
        name,
        env,
        typescript.comment(option_docs.with_environment(says, env), 2),
        printed((f"{name}?: ", annotation([*types, "null", "undefined"]), ";"), 2),
        printed((f"{name}: ", annotation([*types, "null"]), ";"), 2),
        assigned(f"this.{name}", value, 4),
    )


def _choice(values: Iterable[str]) -> Sequence[str]:
    """The types of these strings, or of any if there are none."""
    return [*map(typescript.string, values)] or _TEXT


def settings(client: Client, taken: Options) -> Iterator[tuple[str, Layout]]:
    """The members of the runtime's ``Settings`` that have to do with options."""
    if client.servers:
        yield "servers", _choices(client, taken)
    if taken.credentials:
        made = [*map(_credential, client.credentials, taken.credentials, taken.grants)]
        yield "credentials", _list(made, 2)
    if any(taken.grants):
        yield "tokens", "Tokens"


def _credential(credential: Credential, option: Option, grant: GrantOptions | None) -> Layout:
    name = "Authorization"
    if credential.kind in ("header", "query", "cookie"):
        name = credential.name
    members: dict[str, Layout] = {
        "option": typescript.string(option.name),
        "kind": typescript.string(credential.kind),
        "name": typescript.string(name),
    }
    if credential.grant is not None and grant is not None:
        members["grant"] = _grant(credential.grant, grant)
    return members_of(members)


def _grant(grant: Grant, taken: GrantOptions) -> Layout:
    members: dict[str, Layout] = {
        "url": typescript.string(grant.url),
        "clientID": typescript.string(taken.id.name),
        "clientSecret": typescript.string(taken.secret.name),
        "tokenURL": typescript.string(taken.url.name),
        "scopesOption": typescript.string(taken.scopes.name),
    }
    if grant.scopes:
        members["scopes"] = strings(grant.scopes)
    if grant.secret_place == "body":
        members["secretPlace"] = typescript.string("body")
    if grant.parameters:
        members["parameters"] = texts_of(grant.parameters)
    return members_of(members)


def _choices(client: Client, taken: Options) -> Layout:
    members: dict[str, Layout] = {}
    if taken.server:
        members["option"] = typescript.string(taken.server.name)
    made: list[Layout] = []
    for each in client.servers:
        server: dict[str, Layout] = {
            "name": typescript.string(each.name),
            "url": typescript.string(each.url),
        }
        if each.defaults:
            server["defaults"] = texts_of(each.defaults)
        made.append(members_of(server))
    members["list"] = _list(made, 4)
    made = []
    for variable, option in zip(client.variables, taken.variables, strict=True):
        shown: dict[str, Layout] = {
            "name": typescript.string(variable.name),
            "option": typescript.string(option.name),
        }
        if variable.values:
            shown["values"] = strings(variable.values)
        made.append(members_of(shown))
    if made:
        members["variables"] = _list(made, 4)
    lines = [f"    {printed((f'{key}: ', value, ','), 4)}" for key, value in members.items()]
    return "\n".join(["{", "    choose,", *lines, "  }"])


def _list(parts: Sequence[Layout], indent: int) -> Layout:
    """Several objects of several members each stand on lines of their own."""
    if len(parts) == 1:
        return Group(listed("[", parts, "]"))
    inner = " " * (indent + 2)
    lines = [f"{inner}{printed((each, ','), indent + 2)}" for each in parts]
    return "\n".join(["[", *lines, f"{' ' * indent}]"])


def members_of(values: Mapping[str, Layout]) -> Layout:
    """An object."""
    return braced([member(typescript.property_name(k), v) for k, v in values.items()])


def texts_of(values: Mapping[str, str]) -> Layout:
    """An object of strings."""
    return members_of({name: typescript.string(value) for name, value in values.items()})


def strings(values: Iterable[str]) -> Layout:
    """A list of strings."""
    return Group(listed("[", [typescript.string(each) for each in values], "]"))
