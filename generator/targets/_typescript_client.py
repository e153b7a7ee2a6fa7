"""The client of a TypeScript SDK, the pages that lists come in, and calls that show its use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.api import Api, Paging, Primitive, Ref, Type
from generator.client import Client
from generator.names import Scope
from generator.pages.calls import Call
from generator.pages.samples import Sampler, plain
from generator.pages.schema import Schema, resources
from generator.targets import _typescript as typescript
from generator.targets._typescript_calls import MethodView, names_line
from generator.targets._typescript_layout import Group, Layout, braced, listed, printed
from generator.targets._typescript_options import Options, settings, texts_of
from generator.targets._typescript_resources import Child, Imports, Tree, namespace
from generator.view import Sdk, base_error

ERRORS = [
    *("APIConnectionError", "APIConnectionTimeoutError", "APIError"),
    *("APIResponseValidationError", "APIUserAbortError", "AuthenticationError"),
    *("BadRequestError", "ConflictError", "ContentTooLargeError", "GatewayTimeoutError"),
    *("InternalServerError", "NotFoundError", "OverloadedError", "PermissionDeniedError"),
    *("PreconditionFailedError", "RateLimitError", "SDKError", "ServiceUnavailableError"),
    *("TokenError", "UnprocessableEntityError"),
]
TOKEN_ERROR = "TokenError"
API_ERRORS = tuple(each for each in ERRORS if each != "SDKError")
"""What is thrown; the name of the class that all of them are depends on the client's."""

IMPORTED = [
    "APIClient",
    "ClientOptions",
    "CommonOptions",
    "Settings",
    "Tokens",
    "VERSION",
    "choose",
    "conceal",
    "secret",
]
"""Names that the client's module has anyway."""

_PAGE_MEMBERS = [
    *("body", "constructor", "getNextPage", "getPaginatedItems", "hasNextPage", "iterPages"),
    *("nextPageQuery", "then"),
]


@dataclass(frozen=True, slots=True)
class ClientView:
    """The module of the client. ``settings`` are the lines of the runtime's ``Settings``.

    ``export`` is what the package says of it.
    """

    name: str
    export: str
    error: str
    doc: str
    imports: tuple[str, ...]
    settings: tuple[str, ...]
    options: Options
    children: tuple[Child, ...]
    copied: tuple[str, ...]
    concealed: str
    errors: tuple[str, ...]
    token_error: str
    modules: tuple[str, ...]
    namespace: tuple[str, ...]
    log_env: str


@dataclass(frozen=True, slots=True)
class PageView:
    """A class of pages. ``items`` and ``next`` are its members, the others code for the wire."""

    name: str
    items: str
    next: str
    cursor: str
    items_access: str
    next_access: str
    key: str
    parameter: str


@dataclass(frozen=True, slots=True)
class Samples:
    """Statements for the README, "" where the API has none. ``lists`` starts a loop over items."""

    call: str
    lists: str


def client_view(
    api: Api,
    taken: Options,
    tree: Tree,
    shared: Sequence[str],
    browser_headers: Mapping[str, str],
) -> ClientView:
    """The client, with the roots of the tree. ``shared`` are types of no resource."""
    client = api.client
    name = typescript.class_name(client.name)
    imports = Imports("client")
    imports.add("core/client", "APIClient")
    imports.add("core/options", "type CommonOptions")
    imports.add("core/settings", "type Settings")
    imports.add("version", "VERSION")
    if taken.kept:
        imports.add("core/platform", "conceal")
    if any(each.variable for each in taken.kept):
        imports.add("core/platform", "secret")
    if client.servers:
        imports.add("core/servers", "choose")
    fetches = any(taken.grants)
    for each in ERRORS:
        if each != TOKEN_ERROR:
            imports.add("core/errors", each)
        elif fetches:
            imports.add("core/tokens", each)
            imports.add("core/tokens", "Tokens")
    for each in shared:
        imports.add("resources/shared", f"type {each}")
    for child in tree.roots:
        imports.add(child.module, child.class_name)
        for each in child.types:
            imports.add(child.module, f"type {each}")
    return ClientView(
        name,
        names_line("export", [name, f"{name} as default"], " from './client.js';"),
        base_error(name, API_ERRORS),
        typescript.comment(f"Client of the {api.title}." if api.title else "Client of the API.", 0),
        imports.lines(),
        tuple(_settings(client, taken, browser_headers)),
        taken,
        tree.roots,
        tuple(_copied(name, [each.name for each in taken.kept])),
        _concealed([each.name for each in taken.secrets]),
        tuple(each for each in API_ERRORS if each != TOKEN_ERROR),
        TOKEN_ERROR if fetches else "",
        tuple(name for name, has in (("servers", client.servers), ("tokens", fetches)) if has),
        tuple(namespace(name, shared, tree.roots)),
        client.log_env,
    )


def _copied(name: str, options: Sequence[str]) -> Iterator[str]:
    """The statements that make another client out of one."""
    scope = Scope(["options"])
    names = [(each, typescript.argument(each)) for each in options]
    taken = [(each, scope.claim(name, f"{name}_")) for each, name in names]
    if taken:
        held = [each if each == name else f"{each}: {name}" for each, name in taken]
        yield printed((Group(("const ", braced(held))), " = this;"), 4)
    given = [name if each == name else f"{each}: {name}" for each, name in taken]
    made = braced(["...this.currentOptions(options)", *given, "...options"])
    yield printed((f"return new {name}(", made, ");"), 4)


def _concealed(options: Sequence[str]) -> str:
    """The statement that keeps credentials from being shown, "" where there are none."""
    if not options:
        return ""
    names = [typescript.string(each) for each in options]
    return printed(Group(("conceal", listed("(", ["this", *names], ")"), ";")), 4)


def _settings(client: Client, taken: Options, browser_headers: Mapping[str, str]) -> Iterator[str]:
    members: list[tuple[str, Layout]] = [("name", typescript.string(client.name))]
    members.append(("version", "VERSION"))
    texts = (("baseURL", client.base_url), ("baseURLEnv", client.base_url_env))
    members += [(key, typescript.string(value)) for key, value in texts if value]
    members += settings(client, taken)
    maps = (
        ("headers", client.headers),
        ("query", client.query),
        ("browserHeaders", browser_headers),
    )
    members += [(key, texts_of(value)) for key, value in maps if value]
    texts = (
        ("platformPrefix", client.platform_prefix),
        ("logEnv", client.log_env),
        ("requestIDHeader", client.request_id_header),
        ("idempotencyHeader", client.idempotency_header),
    )
    members += [(key, typescript.string(value)) for key, value in texts if value]
    for key, value in members:
        yield printed((f"{key}: ", value, ","), 2)


def pages(api: Api, schema: Schema, taken: Sequence[str]) -> dict[Paging, PageView]:
    """The classes for each way of paging that methods use."""
    names = Scope(taken)
    found: dict[Paging, PageView] = {}
    for resource in resources(api):
        for method in resource.methods:
            paging = method.paging
            if paging is None or paging in found:
                continue
            name = names.claim(typescript.class_name(paging.page_class), fallback="Page")
            found[paging] = _page(paging, name, _cursor_type(method.returns, paging, schema))
    return found


def _cursor_type(returns: Type | None, paging: Paging, schema: Schema) -> str:
    """The type of what asks for the next page: usually a string, sometimes a number."""
    model = schema.model(returns) if returns is not None else None
    for each in model.properties if model is not None else ():
        if each.name == paging.next:
            of = schema.plain(each.type)
            is_number = isinstance(of, Primitive) and of.kind in ("integer", "number")
            return "number" if is_number else "string"
    return "string"


def _page(paging: Paging, name: str, cursor: str) -> PageView:
    scope = Scope(_PAGE_MEMBERS)
    items, following = (
        scope.claim(*((each, f"{each}_") if typescript.is_identifier(each) else ()), fallback="of")
        for each in (paging.items, paging.next)
    )
    return PageView(
        name,
        items,
        following,
        cursor,
        typescript.string(paging.items),
        typescript.string(paging.next),
        typescript.property_name(paging.cursor),
        typescript.string(paging.cursor),
    )


def samples(sdk: Sdk, tree: Tree) -> Samples:
    """The first method that lists pages, and the first other one that reads something."""
    found = {True: "", False: ""}
    sampler = Sampler(sdk.schema, required=True)
    views = {each.source: each for each in tree.resources}
    for path, calls in sdk.calls.items():
        methods: Sequence[MethodView] = views[path].methods
        for call, method in zip(calls, methods, strict=True):
            paged = call.method.paging is not None
            if found[paged] or call.operation.http_method != "get" or call.method.returns is None:
                continue
            given: list[typescript.Argument] = []
            if call.positional is not None:
                each = call.positional
                given.append(plain(sampler.given(each)))
            named = {each.name: plain(sampler.given(each)) for each in call.others if each.required}
            called = ".".join(("client", *views[path].call_path, method.name))
            arguments = [*given, named] if named else given
            if paged:
                lines = typescript.call(f"for await (const each of {called}", arguments, ") {")
            else:
                name = _variable(sdk, call)
                lines = typescript.assignment(f"const {name}", f"await {called}", arguments)
                lines += typescript.call("console.log", [typescript.Code(name)], ";")
            found[paged] = "\n".join(lines)
    return Samples(found[False], found[True])


def _variable(sdk: Sdk, call: Call) -> str:
    """What the README calls a result."""
    of = call.method.returns
    name = typescript.variable(sdk.schema.names[of.name]) if isinstance(of, Ref) else "response"
    return f"{name}_" if name == "client" else name
