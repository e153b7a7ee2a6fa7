"""The TypeScript SDK: an npm package with a client, resources, types and its own runtime."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.api import Api
from generator.hidden import quoted
from generator.pages.text import heading
from generator.problems import Problem
from generator.settings import LICENSE, LINE, NPM_PACKAGE, SEMANTIC_VERSION, setting
from generator.targets import Context, File
from generator.targets import _typescript as typescript
from generator.targets import _typescript_client as client
from generator.targets import _typescript_extensions as extended
from generator.targets import _typescript_limits as limits
from generator.targets._typescript_calls import names_line
from generator.targets._typescript_options import RESERVED
from generator.targets._typescript_options import options as made_options
from generator.targets._typescript_resources import IMPORTED, Tree, tree
from generator.targets._typescript_types import Types
from generator.view import base_error, sdk

RUNTIME = [
    "answers",
    "api-promise",
    "bodies",
    "client",
    "credentials",
    "deadline",
    "encode",
    "errors",
    "headers",
    "logs",
    "operation",
    "options",
    "pagination",
    "platform",
    "redirects",
    "request",
    "resource",
    "retries",
    "servers",
    "settings",
    "streaming",
    "styles",
    "tokens",
    "uploads",
]
"""The modules that know no API; they are copied as they are."""

_ON_DEMAND = {
    "bodies": ("bodies", "styles"),
    "servers": ("servers",),
    "styles": ("styles",),
    "tokens": ("tokens",),
}
"""Modules that a package has where its client or an operation names them, with what they import."""

_DOCUMENTS = {
    ".gitignore": "gitignore.j2",
    "LICENSE": "LICENSE.j2",
    "README.md": "README.md.j2",
    "api.md": "api.md.j2",
    "esm/package.json": "esm.package.json.j2",
    "package.json": "package.json.j2",
    "src/client.ts": "client.ts.j2",
    "src/index.ts": "index.ts.j2",
    "src/version.ts": "version.ts.j2",
    "tsconfig.json": "tsconfig.json.j2",
    "tsconfig.esm.json": "tsconfig.esm.json.j2",
}


@dataclass(frozen=True, slots=True)
class Settings:
    """What can't be derived for the TypeScript SDK."""

    package: str = setting(
        "The npm package. Default: the client's, in kebab case.", default="", pattern=NPM_PACKAGE
    )
    version: str = setting(
        "The version of the SDK, not of the API.", default="0.1.0", pattern=SEMANTIC_VERSION
    )
    license: str = setting(
        "The SDK's license, as an SPDX identifier.", default="MIT", pattern=LICENSE
    )
    holder: str = setting(
        "Who has the copyright. Default: its contributors.", default="", pattern=LINE
    )
    browser_headers: dict[str, str] = setting(
        "Sent with every request from a browser.", default_factory=dict
    )
    extensions: tuple[extended.Extension, ...] = setting(
        "Code of your own that goes into the package.", default=()
    )


@dataclass(frozen=True, slots=True)
class View:
    """All of the package, its texts final."""

    package: str
    version: str
    license: str
    holder: str
    title: str
    manifest: tuple[tuple[str, str], ...]
    client: client.ClientView
    tree: Tree
    pages: tuple[client.PageView, ...]
    page_export: str
    samples: client.Samples
    extensions: tuple[extended.Extension, ...]
    exported: tuple[str, ...]
    bases: tuple[tuple[extended.Base, frozenset[str], frozenset[str]], ...]
    problems: tuple[Problem, ...]


def view(api: Api, settings: Settings) -> View:
    """Settle every name, type and line of the package."""
    resolved = sdk(api)
    package = typescript.package(settings.package, api.client.name)
    name = typescript.class_name(api.client.name)
    taken = [*IMPORTED, *client.ERRORS, *client.IMPORTED, name, base_error(name, client.API_ERRORS)]
    pages = client.pages(api, resolved.schema, taken)
    page_names = {paging: page.name for paging, page in pages.items()}
    types = Types(resolved, [*taken, *page_names.values()])
    options = made_options(api.client)
    bases = extended.bases(settings.extensions, api)
    reserved = [*RESERVED, *(each.name for each in options.all)]
    made = tree(resolved, types, page_names, bases, reserved, options)
    shared = [each.name for each in made.shared.types] if made.shared else []
    return View(
        package,
        typescript.string(settings.version),
        settings.license,
        settings.holder or f"the contributors of {package}",
        heading(api.title) or "API",
        tuple(_manifest(package, settings, api.title)),
        client.client_view(api, options, made, shared, settings.browser_headers),
        made,
        tuple(pages.values()),
        names_line("export", page_names.values(), " from './pagination.js';") if pages else "",
        client.samples(resolved, made),
        settings.extensions,
        extended.exported(settings.extensions),
        tuple(
            (bases[each.source], each.members, types.names | each.names)
            for each in made.resources
            if each.source in bases
        ),
        tuple(limits.problems(resolved)),
    )


def _manifest(package: str, settings: Settings, title: str) -> Iterable[tuple[str, str]]:
    """What package.json starts with, as JSON."""
    known = {
        "name": package,
        "version": settings.version,
        "description": f"TypeScript SDK of the {title}" if title else "TypeScript SDK",
        "license": settings.license,
    }
    for key, value in known.items():
        yield key, quoted(value)


def files(view: View, context: Context) -> Iterable[File]:
    """The files of the package, its source below ``src``."""
    render = context.renderer.render
    for each in view.problems:
        context.report.warning(each.at, each.message, each.advice, lost=each.lost)
    for path, template in _DOCUMENTS.items():
        yield File(path, render(f"typescript/{template}", view=view))
    for name in _runtime(view):
        text = context.renderer.copy(f"typescript/runtime/{name}.ts")
        yield File(f"src/core/{name}.ts", text)
    for resource in view.tree.resources:
        yield File(f"src/{resource.path}.ts", render("typescript/resource.ts.j2", it=resource))
    if view.tree.shared is not None:
        text = render("typescript/shared.ts.j2", it=view.tree.shared)
        yield File("src/resources/shared.ts", text)
    if view.pages:
        yield File("src/pagination.ts", render("typescript/pagination.ts.j2", view=view))
    sources = context.extensions.read(view.extensions, context.report)
    extended.check(view.bases, sources, context.report)
    for path, source in sources.items():
        yield File(f"src/{extended.FOLDER}/{path}", source.text)


def _runtime(view: View) -> Iterable[str]:
    """The modules of the runtime that this package makes use of."""
    methods = (method for resource in view.tree.resources for method in resource.methods)
    named = {module for method in methods for module, _ in method.uses} | {*view.client.modules}
    wanted = {each for module in named for each in _ON_DEMAND.get(module, ())}
    return (name for name in RUNTIME if name in wanted or name not in _ON_DEMAND)
