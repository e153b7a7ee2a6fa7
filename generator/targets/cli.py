"""The command line: an installable package with a command per method, on top of the Python SDK.

It is Python code, and calls methods of the Python SDK, so it takes their names from that target's
view. What commands and flags are called is said in :mod:`generator.targets._cli`, as for the pages.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator import formatting
from generator.api import Api
from generator.hidden import long_escape, quoted
from generator.models.text import literal
from generator.names import Scope, kebab, registry_name, snake
from generator.pages.text import heading
from generator.settings import DISTRIBUTION, IDENTIFIER, LICENSE, LINE, VERSION, WORD, setting
from generator.targets import Context, File, _cli
from generator.targets import _cli_extensions as extended
from generator.targets import _python as python
from generator.targets import python as sdk_target
from generator.targets._cli_commands import ResourceCommands, resources
from generator.targets._cli_kinds import Kinds
from generator.targets._cli_text import line, prose
from generator.targets._python_options import Option
from generator.view import sdk

RUNTIME = [
    "__main__",
    "_app",
    "_arguments",
    "_call",
    "_command",
    "_completion",
    "_debug",
    "_errors",
    "_formats",
    "_help",
    "_input",
    "_kind",
    "_kinds",
    "_method",
    "_options",
    "_output",
    "_scalars",
    "_secrets",
    "_spinner",
    "_structures",
    "_table",
    "_terminal",
    "_transform",
    "_yaml",
]
"""The modules that know no API; they are copied as they are."""

_MODULES = {
    "__init__.py": "init.py.j2",
    "settings.py": "settings.py.j2",
    "shapes.py": "shapes.py.j2",
    "commands/__init__.py": "commands_init.py.j2",
}
_DOCUMENTS = {
    "LICENSE": "LICENSE.j2",
    "README.md": "README.md.j2",
    "pyproject.toml": "pyproject.toml.j2",
}


@dataclass(frozen=True, slots=True)
class Settings:
    """What can't be derived for the command line."""

    command: str = setting(
        "The program. Default: the client's name, in lower case.", default="", pattern=WORD
    )
    package: str = setting(
        "The name to import. Default: the program's, and `_cli`.", default="", pattern=IDENTIFIER
    )
    distribution: str = setting(
        "Its name on an index. Default: the package's.", default="", pattern=DISTRIBUTION
    )
    sdk: str = setting(
        "The Python SDK's name on an index, as `targets.python` has it. Default: its package's.",
        default="",
        pattern=DISTRIBUTION,
    )
    sdk_package: str = setting(
        "The Python SDK's name to import, as `targets.python` has it. Default: the client's.",
        default="",
        pattern=IDENTIFIER,
    )
    version: str = setting(
        "The version of the command line and of the SDK.", default="0.1.0", pattern=VERSION
    )
    license: str = setting(
        "The package's license, as an SPDX identifier.", default="MIT", pattern=LICENSE
    )
    holder: str = setting(
        "Who has the copyright. Default: its contributors.", default="", pattern=LINE
    )
    extensions: tuple[extended.Extension, ...] = setting(
        "Commands of your own that go into the package.", default=()
    )


@dataclass(frozen=True, slots=True)
class Credential:
    """A credential as code: the SDK's option, the flag, the variable, and what it is."""

    lines: tuple[str, ...]
    flag: str
    env: str


@dataclass(frozen=True, slots=True)
class View:
    """All of the package, its texts final. Fields that end in ``_text`` are code.

    ``summary`` and ``script``, the command, are values and keys of TOML.
    """

    command: str
    package: str
    distribution: str
    sdk: str
    sdk_package: str
    version: str
    license: str
    holder: str
    title: str
    summary: str
    script: str
    facts: tuple[tuple[str, str], ...]
    credentials: tuple[Credential, ...]
    resources: tuple[ResourceCommands, ...]
    shapes: tuple[tuple[str, str], ...]
    shapes_use: tuple[str, ...]
    sample: str
    extensions: tuple[extended.Extension, ...]


def preload() -> None:
    """Import what making the files takes and another process isn't using."""
    formatting.preload()


def view(api: Api, settings: Settings) -> View:
    """Settle every name, type and line of the package."""
    resolved = sdk(api)
    program = _cli.program(settings.command or kebab(api.client.name))
    package = python.module(settings.package or f"{snake(program)}_cli")
    below = sdk_target.view(
        api, sdk_target.Settings(settings.sdk_package, settings.sdk, settings.version)
    )
    credentials = tuple(_credentials(api, below))
    example = ""
    if credentials:
        flag = credentials[0].flag
        example = f"{flag} my-{kebab(api.client.name)}-{flag[2:]}"
    views = {each.source: each for each in below.tree.resources}
    made = tuple(resources(resolved, views, below.client.options, example))
    made = extended.extended(made, settings.extensions)
    kinds = Kinds(resolved)
    shapes = _shapes(api, kinds, [name for each in made for name in each.named])
    distribution = settings.distribution or registry_name(package.replace("_", "-"))
    return View(
        program,
        package,
        distribution,
        below.distribution,
        below.package,
        settings.version,
        settings.license,
        settings.holder or f"the contributors of {distribution}",
        heading(api.title) or "API",
        quoted(f"Command line of the {line(api.title)}", long_escape),
        program if program.isascii() else quoted(program, long_escape),
        tuple(_facts(api, program, distribution, below, settings.version)),
        credentials,
        made,
        tuple((literal(name), text) for name, text in shapes.items()),
        tuple(sorted({"Kind", *kinds.used})),
        _sample(made),
        settings.extensions,
    )


def files(view: View, context: Context) -> Iterable[File]:
    """The files of the package, its source below ``src``."""
    render, source = context.renderer.render, f"src/{view.package}"
    for path, template in _DOCUMENTS.items():
        yield File(path, render(f"cli/{template}", view=view))
    for path, template in _MODULES.items():
        yield File(f"{source}/{path}", render(f"cli/{template}", view=view), "black")
    yield File(f"{source}/py.typed", "")
    for name in RUNTIME:
        yield File(f"{source}/{name}.py", context.renderer.copy(f"cli/runtime/{name}.py"))
    for resource in view.resources:
        if not resource.commands:
            continue
        text = render("cli/commands.py.j2", it=resource, command=view.command)
        yield File(f"{source}/commands/{resource.module}.py", text, "black")
    for path, text in extended.texts(view.extensions, context).items():
        yield File(f"{source}/{extended.PACKAGE}/{path}", text)


def _shapes(api: Api, kinds: Kinds, names: Iterable[str]) -> dict[str, str]:
    """What these names stand for, and the names in there, in the order of the document."""
    found: dict[str, str] = {}
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = kinds.declaration(api.declarations[name])
            waiting += [each for each in kinds.named if each not in found]
    return {name: found[name] for name in api.declarations if name in found}


def _facts(
    api: Api, program: str, distribution: str, below: sdk_target.View, version: str
) -> Iterable[tuple[str, str]]:
    """The constants of the module ``settings``."""
    about = prose(api.description) or f"{line(api.title)}."
    yield "COMMAND", literal(program)
    yield "DISTRIBUTION", literal(distribution)
    yield "VERSION", literal(version)
    yield "ABOUT", literal(about)
    yield "SDK", literal(below.package)
    yield "SDK_DISTRIBUTION", literal(below.distribution)
    yield "CLIENT", literal(below.client.name)
    yield "ASYNC_CLIENT", literal(below.client.async_name)
    yield "BASE_URL", literal(api.client.base_url)
    yield "BASE_URL_ENV", literal(api.client.base_url_env)


_GLOBAL = (
    "base-url debug format format-error help max-items max-retries output timeout transform version"
)
"""Flags that every command has, or the program."""


def _credentials(api: Api, below: sdk_target.View) -> Iterable[Credential]:
    scope = Scope([f"--{each}" for each in _GLOBAL.split()])
    options = below.client.options

    def credential(name: str, option: Option, env: str, *more: str) -> Credential:
        name = kebab(name) or "credential"
        flag = scope.claim(f"--{name}", f"--{name}-credential")
        about = line(option.doc).replace("`", "")
        lines = [literal(option.name), literal(flag), literal(env), literal(about), *more]
        return Credential(tuple(lines), flag, env)

    for each, option, own in zip(
        api.client.credentials, options.credentials, options.grants, strict=True
    ):
        yield credential(
            each.option, option, each.env, *(["is_pair=True"] if each.kind == "basic" else [])
        )
        if each.grant is not None and own is not None:
            grant = each.grant
            yield credential(grant.id_option, own.id, grant.id_env, "is_public=True")
            yield credential(grant.secret_option, own.secret, grant.secret_env)


def _sample(made: tuple[ResourceCommands, ...]) -> str:
    """The first command that lists something, or else the first one."""
    every = [(each.word, command.name) for each in made for command in each.commands]
    return " ".join(next((each for each in every if each[1] == "list"), every[0])) if every else ""
