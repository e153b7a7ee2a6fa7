"""The clients of a Python SDK, the pages that lists come in, and calls to show what it's like."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.api import Api, Paging, Primitive, Type
from generator.client import Client
from generator.models.text import docstring, literal
from generator.names import Scope
from generator.pages.samples import Sampler, plain
from generator.pages.schema import Schema, resources
from generator.targets import _python as python
from generator.targets._python_calls import arguments
from generator.targets._python_extensions import Base, Bases, inherited
from generator.targets._python_options import Options, settings
from generator.targets._python_resources import Tree
from generator.targets._python_types import MEMBERS
from generator.targets._python_wrappers import Child, Classes, Wrapper, wrappers
from generator.view import Sdk, base_error

ERRORS = (
    *("APIConnectionError", "APIError", "APIResponseValidationError", "APIStatusError"),
    *("APITimeoutError", "AuthenticationError", "BadRequestError", "ConflictError"),
    *("DeadlineExceededError", "InternalServerError", "NotFoundError", "OverloadedError"),
    *("PermissionDeniedError", "PreconditionFailedError", "RateLimitError"),
    *("RequestTooLargeError", "ServiceUnavailableError", "TokenError"),
    "UnprocessableEntityError",
)
"""What is raised; the name of the class that all of them are depends on the client's."""

IMPORTED = [
    "AsyncClient",
    "Credential",
    "DEFAULT_MAX_RETRIES",
    "Grant",
    "Headers",
    "Literal",
    "NotGiven",
    "Query",
    "Self",
    "Settings",
    "SyncClient",
    "TYPE_CHECKING",
]
"""Names that the module of clients has anyway."""

_PAGE_MEMBERS = [*MEMBERS, "attach", "get_next_page", "has_next_page", "iter_pages"]


@dataclass(frozen=True, slots=True)
class ClientClass:
    """A client, for blocking or for asynchronous use; ``resources`` are name, module and class.

    ``inherits`` is what its class statement names.
    """

    name: str
    inherits: str
    http_client: str
    raw: str
    streaming: str
    resources: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class ClientView:
    """The module of clients. ``settings`` are the arguments of the runtime's ``Settings``.

    ``bases`` are classes of extensions, ``imports`` the lines that import them.
    """

    name: str
    async_name: str
    error: str
    doc: str
    init_doc: str
    settings: tuple[str, ...]
    options: Options
    imported: str
    log_env: str
    clients: tuple[ClientClass, ...]
    wrappers: tuple[Wrapper, ...]
    static_imports: str
    bases: Bases
    imports: str


@dataclass(frozen=True, slots=True)
class PageView:
    """Classes of pages; ``items_line`` and ``next_line`` declare their members."""

    name: str
    module: str
    items: str
    next: str
    items_line: str
    next_line: str
    cursor: str
    aliased: bool


@dataclass(frozen=True, slots=True)
class Samples:
    """Calls for the README, "" where the API has none. ``lists`` goes over pages."""

    call: str
    lists: str


def classes(api: Api) -> Classes:
    """The names of the clients and of the classes around them."""
    name = python.class_name(api.client.name)
    return Classes(
        name,
        f"Async{name}",
        f"{name}WithRawResponse",
        f"Async{name}WithRawResponse",
        f"{name}WithStreamingResponse",
        f"Async{name}WithStreamingResponse",
    )


def client_view(api: Api, names: Classes, taken: Options, tree: Tree, bases: Bases) -> ClientView:
    """The module of clients, with the resources at the root of the tree."""
    client = api.client
    block, imports = python.ImportBlock(), python.ImportBlock()
    for base in bases.all:
        imports.add(f".{base.module}", base.name)
    for child in tree.roots:
        for name in child.classes.all:
            block.add(f".resources{child.module}", name)
    return ClientView(
        names.sync,
        names.asynchronous,
        base_error(names.sync, ERRORS),
        docstring(f"Client of the {api.title}." if api.title else "Client of the API.", 4),
        python.described("", [*((each.name, each.doc) for each in taken.all), *_about(client)], 8),
        tuple(settings(client, taken)),
        taken,
        ", ".join(_imported(client)),
        client.log_env,
        (
            _client_class(names.sync, bases.sync, names, tree.roots),
            _client_class(names.asynchronous, bases.asynchronous, names, tree.roots),
        ),
        wrappers(names, tree.roots),
        block.text(),
        bases,
        imports.text(),
    )


def _imported(client: Client) -> Iterator[str]:
    """What the module takes from the runtime's module of settings."""
    if client.credentials:
        yield "Credential"
    if any(each.grant for each in client.credentials):
        yield "Grant"
    yield "Settings"


def _about(client: Client) -> Iterator[tuple[str, str]]:
    """What the options mean that every client has."""
    variable = f"the environment variable `{client.base_url_env}`" if client.base_url_env else ""
    default = " or else ".join(each for each in (variable, client.base_url) if each)
    yield "base_url", f"Where all paths start.{f' Default: {default}' if default else ''}"
    yield from (
        (
            "timeout",
            "Seconds, or a Timeout with seconds for each phase of a request; None waits forever."
            " Default: 10 minutes, but 5 seconds to connect.",
        ),
        ("max_retries", "How often a request is sent again after a failure that may pass."),
        ("default_headers", "Headers of every request; `omit` takes one away."),
        ("default_query", "Query parameters of every request."),
        ("http_client", "An HTTP client to send with, for proxies, transports and limits."),
    )


def _client_class(
    name: str, bases: tuple[Base, ...], names: Classes, roots: tuple[Child, ...]
) -> ClientClass:
    is_async = name == names.asynchronous
    return ClientClass(
        name,
        inherited(bases, "AsyncClient" if is_async else "SyncClient"),
        "httpx2.AsyncClient" if is_async else "httpx2.Client",
        names.async_raw if is_async else names.raw,
        names.async_streaming if is_async else names.streaming,
        tuple(
            (each.name, each.module, each.classes.asynchronous if is_async else each.classes.sync)
            for each in roots
        ),
    )


def pages(api: Api, schema: Schema) -> dict[Paging, PageView]:
    """The classes for each way of paging that methods use."""
    names, modules = Scope(), Scope(fold=True)
    found: dict[Paging, PageView] = {}
    for resource in resources(api):
        for method in resource.methods:
            paging = method.paging
            if paging is None or paging in found:
                continue
            name = names.claim(python.class_name(paging.page_class), fallback="Page")
            module = modules.claim(python.module(name))
            cursor = _cursor_type(method.returns, paging, schema)
            found[paging] = _page(paging, name, module, cursor)
    return found


def _cursor_type(returns: Type | None, paging: Paging, schema: Schema) -> str:
    """The type of what asks for the next page: usually a string, sometimes a number."""
    model = schema.model(returns) if returns is not None else None
    for each in model.properties if model is not None else ():
        if each.name == paging.next:
            of = schema.plain(each.type)
            return "int" if isinstance(of, Primitive) and of.kind == "integer" else "str"
    return "str"


def _page(paging: Paging, name: str, module: str, cursor: str) -> PageView:
    scope = Scope(_PAGE_MEMBERS)
    items, following = (
        scope.claim(plain_name, f"{plain_name}_")
        for plain_name in map(python.field_name, (paging.items, paging.next))
    )
    items_alias = "" if items == paging.items else f" = Field(alias={literal(paging.items)})"
    next_value = "None"
    if following != paging.next:
        next_value = f"Field(default=None, alias={literal(paging.next)})"
    return PageView(
        name,
        module,
        items,
        following,
        f"{items}: Items[T]{items_alias}",
        f"{following}: {cursor} | None = {next_value}",
        literal(paging.cursor),
        bool(items_alias) or next_value != "None",
    )


def samples(sdk: Sdk, tree: Tree) -> Samples:
    """The first method that lists pages, and the first other one that reads something."""
    found = {True: "", False: ""}
    sampler = Sampler(sdk.schema, required=True)
    views = {each.source: each for each in tree.resources}
    for path, calls in sdk.calls.items():
        for call, method in zip(calls, views[path].methods, strict=True):
            paged = call.method.paging is not None
            if found[paged] or call.operation.http_method != "get":
                continue
            given: list[str] = []
            for each in arguments(call):
                if each.required:
                    sample = sampler.given(each.given)
                    keyword = "" if each.given is call.positional else f"{each.name}="
                    given.append(f"{keyword}{python.value(plain(sample))}")
            called = ".".join(("client", *views[path].call_path, method.name))
            found[paged] = f"{called}({', '.join(given)})"
    return Samples(found[False], found[True])
