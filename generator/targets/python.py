"""The Python SDK: an installable package with clients, resources, models and its own runtime."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator import formatting
from generator.api import Api
from generator.hidden import long_escape, quoted
from generator.lazy import Lazy
from generator.models import run as models
from generator.models.text import docstring
from generator.names import registry_name
from generator.pages.text import heading
from generator.settings import DISTRIBUTION, IDENTIFIER, LICENSE, LINE, VERSION, setting
from generator.targets import Context, File
from generator.targets import _python_client as client
from generator.targets import _python_extensions as extended
from generator.targets._python_calls import params
from generator.targets._python_models import module_texts
from generator.targets._python_modules import package as package_name
from generator.targets._python_options import RESERVED, options
from generator.targets._python_resource import ResourceView
from generator.targets._python_resources import Tree, tree
from generator.targets._python_types import Types, types
from generator.view import base_error, sdk

RUNTIME = [
    "_aiohttp",
    "_async_client",
    "_base_client",
    "_bodies",
    "_build",
    "_call",
    "_connection",
    "_credentials",
    "_decode",
    "_encode",
    "_errors",
    "_http",
    "_inputs",
    "_lazy",
    "_lenient",
    "_logs",
    "_models",
    "_operation",
    "_paging",
    "_platform",
    "_resource",
    "_response",
    "_retries",
    "_settings",
    "_streaming",
    "_styles",
    "_sync_client",
    "_tokens",
    "_types",
    "_undocumented",
]
"""The modules that know no API; they are copied as they are."""

_EXPORTS = {
    "_aiohttp": "DefaultAioHttpClient",
    "_base_client": "DEFAULT_MAX_RETRIES",
    "_errors": client.ERRORS,
    "_http": (
        "DEFAULT_CONNECTION_LIMITS DEFAULT_TIMEOUT DefaultAsyncHttpxClient DefaultHttpxClient"
    ),
    "_inputs": "RequestOptions",
    "_models": "BaseModel",
    "_response": "APIResponse AsyncAPIResponse RawResponse",
    "_streaming": "AsyncStream Stream",
    "_types": "NOT_GIVEN NoneType NotGiven Omit not_given omit",
}

_MODULES = {
    "__init__.py": "init.py.j2",
    "_client.py": "client.py.j2",
    "_version.py": "version.py.j2",
    "pagination/__init__.py": "pagination_init.py.j2",
}
_DOCUMENTS = {
    "LICENSE": "LICENSE.j2",
    "README.md": "README.md.j2",
    "api.md": "api.md.j2",
    "pyproject.toml": "pyproject.toml.j2",
}


_RESOURCE = "python/resource.py.j2"
_EXTENSIONS = '"""Code that was written by hand, and is taken in as it is."""\n'


@dataclass(frozen=True, slots=True)
class Settings:
    """What can't be derived for the Python SDK."""

    package: str = setting(
        "The name to import. Default: the client's, in snake case.", default="", pattern=IDENTIFIER
    )
    distribution: str = setting(
        "Its name on an index. Default: the package's.", default="", pattern=DISTRIBUTION
    )
    version: str = setting(
        "The version of the SDK, not of the API.", default="0.1.0", pattern=VERSION
    )
    license: str = setting(
        "The SDK's license, as an SPDX identifier.", default="MIT", pattern=LICENSE
    )
    holder: str = setting(
        "Who has the copyright. Default: its contributors.", default="", pattern=LINE
    )
    extensions: tuple[extended.Extension, ...] = setting(
        "Code of your own that goes into the package.", default=()
    )


@dataclass(frozen=True, slots=True)
class Export:
    """Names that the package has from one of its modules, each with the name that it has there."""

    module: str
    names: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class View:
    """All of the package, its texts final; ``types`` says what its classes shall be."""

    package: str
    distribution: str
    version: str
    license: str
    holder: str
    heading: str
    summary: str
    doc: str
    exports: tuple[Export, ...]
    client: client.ClientView
    tree: Tree
    pages: tuple[client.PageView, ...]
    types: Types
    samples: client.Samples
    extensions: tuple[extended.Extension, ...]
    dependencies: tuple[str, ...]


def preload() -> None:
    """Import what making the files takes and another process isn't using."""
    models.preload()
    formatting.preload()


def view(api: Api, settings: Settings) -> View:
    """Settle every name, type and line of the package."""
    resolved = sdk(api)
    package = package_name(settings.package, api.client.name)
    names = client.classes(api)
    taken = options(api.client)
    pages = client.pages(api, resolved.schema)
    planned = types(resolved, params(resolved))
    bases = extended.bases(settings.extensions, api)
    made = tree(
        resolved,
        planned,
        {paging: page.name for paging, page in pages.items()},
        bases,
        taken,
        [*client.IMPORTED, *names.all],
    )
    return View(
        package,
        settings.distribution or registry_name(package.replace("_", "-")),
        settings.version,
        settings.license,
        settings.holder or f"the contributors of {package}",
        heading(api.title) or "API",
        quoted(f"Python SDK of the {api.title}", long_escape),
        docstring(api.description or f"Client of the {api.title}.", 0),
        tuple(_exports(names.sync, names.asynchronous, fetches=any(taken.grants))),
        client.client_view(api, names, taken, made, bases.get((), extended.NO_BASES)),
        made,
        tuple(pages.values()),
        planned,
        client.samples(resolved, made),
        settings.extensions,
        extended.dependencies(settings.extensions),
    )


def files(view: View, context: Context) -> Iterable[File]:
    """The files of the package, its source below ``src``."""
    render, source = context.renderer.render, f"src/{view.package}"
    for path, template in _DOCUMENTS.items():
        yield File(path, render(f"python/{template}", view=view))
    for path, template in _MODULES.items():
        yield File(f"{source}/{path}", render(f"python/{template}", view=view), "black")
    yield File(f"{source}/py.typed", "")
    for name in RUNTIME:
        yield File(f"{source}/{name}.py", context.renderer.copy(f"python/runtime/{name}.py"))
    for resource in view.tree.resources:
        yield _resource(f"{source}/{resource.path}", resource.view, context)
    for package in view.tree.packages:
        text = render("python/resources_init.py.j2", it=package)
        yield File(f"{source}/{package.path}/__init__.py", text, "black")
    for page in view.pages:
        text = render("python/page.py.j2", it=page)
        yield File(f"{source}/pagination/{page.module}.py", text, "black")
    for group in view.types.groups:
        text = render("python/types_init.py.j2", it=group)
        yield File("/".join((source, "types", *group.path, "__init__.py")), text, "black")
    for path, text in module_texts(view.types, f"{source}/types", context).items():
        yield File(path, text, "black")
    for path, text in _extensions(view, context).items():
        yield File(f"{source}/{extended.PACKAGE}/{path}", text)


def _resource(path: str, view: Lazy[ResourceView], context: Context) -> File:
    def text() -> str:
        return context.renderer.render(_RESOURCE, it=view())

    return File(path, context.steps.text(path, view, text, templates=(_RESOURCE,)), "black")


def _extensions(view: View, context: Context) -> dict[str, str]:
    """The modules of extensions, as they are; problems are reported."""
    sources = context.extensions.read(view.extensions, context.report)
    members = {*RESERVED, *(each.name for each in view.tree.roots)}
    names = {*client.IMPORTED, *(each.name for each in view.client.clients)}
    extended.check(
        [
            (view.client.bases, members, names),
            *((each.bases, each.members, each.names) for each in view.tree.resources),
        ],
        sources,
        context.report,
    )
    texts = {path: source.text for path, source in sources.items()}
    return {"__init__.py": _EXTENSIONS, **texts} if texts else {}


def _exports(client_name: str, async_name: str, *, fetches: bool) -> Iterable[Export]:
    """What the package has; ``fetches`` is whether clients get access tokens by themselves."""
    own = ((client_name, client_name), (async_name, async_name))
    renamed = (("Client", client_name), ("AsyncClient", async_name))
    taken = {client_name, async_name}
    aliases = tuple(each for each in renamed if each[0] not in taken)
    yield Export("_client", (*own, *aliases))
    for module, names in _EXPORTS.items():
        listed = names.split() if isinstance(names, str) else names
        left_out = taken if fetches else {*taken, "TokenError"}
        pairs = [(name, name) for name in listed if name not in left_out]
        if module == "_errors":
            pairs.append((base_error(client_name, client.ERRORS), "SDKError"))
        if pairs:
            yield Export(module, tuple(pairs))
