"""The command line: options, help, exit codes. What the commands do is in ``commands.py``."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import click

from generator import __version__

if TYPE_CHECKING:
    from generator.commands import Options

_F = TypeVar("_F", bound=Callable[..., Any])

BAD = 2
FAULT = 70  # EX_SOFTWARE of sysexits.h
INTERRUPTED = 130  # 128 + SIGINT
PIPE_CLOSED = 141  # 128 + SIGPIPE


class _Commands(click.Group):
    """Lists the commands in the order in which people meet them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


def run(arguments: Sequence[str]) -> int:
    """Run the command line. Returns the exit code: 0 fine, 1 drift, 2 bad input or usage, 70 a
    fault of ours, 130 interrupted."""
    try:
        with main.make_context("onespec", list(arguments)) as context:
            code = main.invoke(context)
        sys.stdout.flush()
        return int(code)
    except click.exceptions.Exit as end:  # of --help and --version
        return end.exit_code
    except click.ClickException as error:
        error.show()
        return BAD
    except KeyboardInterrupt:
        click.echo("onespec: interrupted; nothing was left half written", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for the flush at exit
        return PIPE_CLOSED
    except Exception as error:
        return _fault(error, "--debug" in arguments)


def _fault(error: Exception, debug: bool) -> int:
    """Admit a fault of ours in one line."""
    if debug:
        import traceback

        traceback.print_exception(error)
    said = " ".join(f"{type(error).__name__}: {error}".split())
    hint = "" if debug else "; run it again with --debug for the traceback, and report it"
    click.echo(f"onespec: fault in onespec itself: {said}{hint}", err=True)
    return FAULT


class _Place(click.Path):
    """A file or folder on this disk, which need not be there."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | os.PathLike[str]:
        if not os.fspath(value):
            self.fail("the name is empty; is a variable unset that should hold it?", param, ctx)
        if str(value) == "~" or str(value).startswith("~/"):
            reason = "the shell has left ~ as it is; write $HOME, or ./~ for a folder of that name"
            self.fail(reason, param, ctx)
        if "://" in str(value):
            self.fail(f"{value} is an address; save a copy, and name that file", param, ctx)
        try:
            with suppress(FileNotFoundError, NotADirectoryError, PermissionError):
                os.stat(value)
        except (OSError, ValueError) as error:
            shown = str(value) if len(str(value)) <= 40 else f"{str(value)[:40]}..."
            reason = error.strerror if isinstance(error, OSError) else str(error)
            self.fail(f"no file can be called {shown!r} ({reason})", param, ctx)
        return super().convert(value, param, ctx)


def _common(*, inputs: bool = True, outputs: bool = True) -> Callable[[_F], _F]:
    """The options of every command. A command's help leaves out those that do nothing there."""
    file = _Place()
    folder = click.Path(path_type=Path, exists=True, file_okay=False)
    options = [
        click.option(
            "--spec",
            type=file,
            default="spec/openapi.yaml",
            show_default=True,
            metavar="FILE",
            help="The OpenAPI document.",
            hidden=not inputs,
        ),
        click.option(
            "--config",
            type=file,
            metavar="FILE",
            help="The curation file.  [default: onespec.yaml beside the document]",
            hidden=not inputs,
        ),
        click.option(
            "--overlay",
            type=file,
            multiple=True,
            metavar="FILE",
            help="An OpenAPI Overlay, applied after those of the curation; may be repeated.",
        ),
        click.option(
            "--allow-ref",
            multiple=True,
            metavar="PREFIX",
            help="A folder or a URL below which references of the document may lead, beside its "
            "own folder; may be repeated.",
        ),
        click.option(
            "--target",
            multiple=True,
            metavar="NAME",
            help="What to generate: python, docs/python, docs for all pages, ...; may be "
            "repeated.  [default: those of the curation]",
            hidden=not inputs,
        ),
        click.option(
            "--out",
            type=file,
            default="generated",
            show_default=True,
            metavar="FOLDER",
            help="Where the generated files are.",
            hidden=not outputs,
        ),
        click.option(
            "--templates",
            type=folder,
            metavar="FOLDER",
            help="Templates that replace those of the same path.",
            hidden=not outputs,
        ),
        click.option("--strict", is_flag=True, help="Take warnings for errors."),
        click.option(
            "--no-cache",
            is_flag=True,
            help="Do every step, even where PROVENANCE.json vouches for its result.",
            hidden=not outputs,
        ),
        click.option("--debug", is_flag=True, help="Show the traceback of a fault."),
        _version(),
    ]

    def decorate(function: _F) -> _F:
        for option in reversed(options):
            function = option(function)
        return function

    return decorate


def _version() -> Callable[[_F], _F]:
    return click.version_option(__version__, prog_name="onespec", message="%(prog)s %(version)s")


def _options(given: dict[str, Any]) -> Options:
    from generator.commands import Options

    del given["debug"]  # looked for in the arguments, since a fault may come before they are parsed
    return Options(**given)


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
First steps:
  onespec init openapi.yaml               write a curation file beside the document
  onespec generate --spec openapi.yaml    write a Python SDK and its reference pages
  onespec check --spec openapi.yaml       in CI: fail if they are out of date

\b
Exit codes: 0 fine, 1 check found differences, 2 bad input or usage,
70 a fault in onespec itself, 130 interrupted.
""",
)
@_version()
def main() -> None:
    """One OpenAPI document in; SDKs and reference pages out, the same bytes every time."""


@main.command()
@click.option("--force", is_flag=True, help="Write into folders that onespec did not write.")
@_common()
def generate(force: bool, **given: Any) -> int:
    """Write SDKs and reference pages.

    Each target is written below its own name in the output folder. Files that are the same already
    stay untouched; of the others, only those that onespec wrote are removed. If anything is wrong,
    nothing is changed.
    """
    from generator import commands

    work = commands.generate_files
    return commands.run(lambda o, r: work(o, r, force=force), _options(given))


@main.command()
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "github"]),
    default="text",
    show_default=True,
    help="github: as annotations on the changed files.",
)
@click.option("--quiet", is_flag=True, help="Print no differences; the exit code tells.")
@click.option("--partial", is_flag=True, help="Compare only the files that exist there.")
@_common()
def check(style: Literal["text", "github"], quiet: bool, partial: bool, **given: Any) -> int:
    """Say whether the generated files are up to date.

    Generates in memory, and lists files that are changed, missing or stale, with their
    differences. Exits with 1 if there are any.
    """
    from generator import commands

    work = commands.check_existing if partial else commands.check_files
    return commands.run(
        lambda o, r: work(o, r, style=style, quiet=quiet),
        _options(given),
        annotate=style == "github",
    )


@main.command(short_help="Find what is wrong in document, overlays and curation.")
@_common(outputs=False)
def validate(**given: Any) -> int:
    """Find what is wrong in document, overlays and curation, all of it at once.

    Generating goes on where sense can be made of a document that breaks rules of OpenAPI, and warns
    of each; here they are errors.
    """
    from generator import commands

    return commands.run(commands.validate_inputs, _options(given), judging=True)


@main.command()
@click.argument("what", type=click.Choice(["api", "view"]))
@_common(outputs=False)
def inspect(what: Literal["api", "view"], **given: Any) -> int:
    """Print what onespec made of the document, as JSON.

    api: operations, types and resources, no language in them. view: for each target, the names and
    types that its templates print.
    """
    from generator import commands

    return commands.run(lambda o, r: commands.inspect(o, r, what=what), _options(given))


@main.command(short_help="Write a curation file to start from.")
@click.argument("document", type=_Place())
@_common(inputs=False, outputs=False)
def init(document: Path, **given: Any) -> int:
    """Write a curation file to start from: onespec.yaml beside DOCUMENT.

    It holds what was inferred: resources, method names, paging, the client. An existing one is
    never overwritten.
    """
    from generator import commands

    return commands.run(lambda o, r: commands.init(o, r, document=document), _options(given))
