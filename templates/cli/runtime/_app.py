"""The program: its commands by resource, and how it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any

import click

from . import settings
from ._options import options
from ._secrets import MASKS
from .commands import COMMANDS

_COMPLETE = f"_{settings.COMMAND.replace('-', '_').upper()}_COMPLETE"
_COMPLETION = "completion"
_SHELLS = ("bash", "zsh", "fish")


class App(click.Group):
    """The program. Commands are imported when they are used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*COMMANDS, *([] if _COMPLETION in COMMANDS else [_COMPLETION])]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in COMMANDS or cmd_name == _COMPLETION:
            return Resource(cmd_name)
        return None

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from ._help import option_row, paragraphs, section, write_usage

        write_usage(formatter, ctx.command_path, "RESOURCE COMMAND [flags]")
        paragraphs(formatter, settings.ABOUT)
        for name, entry in COMMANDS.items():
            section(formatter, name, list(entry.methods.items()))
        if _COMPLETION not in COMMANDS:
            section(formatter, _COMPLETION, list(_completions().items()))
        shared = [each for each in self.get_params(ctx) if isinstance(each, click.Option)]
        section(formatter, "Flags of all commands:", [option_row(each) for each in shared])
        paragraphs(
            formatter,
            f"{ctx.command_path} RESOURCE COMMAND --help tells what a command does and takes.",
        )


class Resource(click.Group):
    """The methods of a resource."""

    def __init__(self, name: str) -> None:
        entry = COMMANDS.get(name)
        super().__init__(name, short_help=entry.about if entry else "Completion for a shell.")
        self._entry = entry

    def list_commands(self, ctx: click.Context) -> list[str]:
        own = list(self._entry.methods) if self._entry else []
        extra = _SHELLS if self.name == _COMPLETION else ()
        return [*own, *(each for each in extra if each not in own)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if self._entry is not None and cmd_name in self._entry.methods:
            from importlib import import_module

            if cmd_name in self._entry.extensions:
                place, _, name = self._entry.extensions[cmd_name].partition(":")
                return getattr(import_module(f".{place}", __package__), name)
            from ._command import MethodCommand

            module = import_module(f".commands.{self._entry.module}", __package__)
            return MethodCommand(cmd_name, module.METHODS[cmd_name])
        if self.name == _COMPLETION and cmd_name in _SHELLS:
            from ._completion import completion_command

            return completion_command(cmd_name, _completions()[cmd_name])
        return None

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from ._help import paragraphs, section, write_usage

        about = {**_completions(), **(self._entry.methods if self._entry else {})}
        rows = [(each, about[each]) for each in self.list_commands(ctx)]
        write_usage(formatter, ctx.command_path, "COMMAND [flags]")
        paragraphs(formatter, self._entry.about if self._entry else "Completion for a shell.")
        section(formatter, "Commands:", rows)
        paragraphs(
            formatter, f"{ctx.command_path} COMMAND --help tells what a command does and takes."
        )


def _completions() -> dict[str, str]:
    return {shell: f"Print the script that completes commands in {shell}" for shell in _SHELLS}


def app() -> App:
    """The program as click sees it."""
    from ._help import WIDTH

    version = click.version_option(
        settings.VERSION, prog_name=settings.COMMAND, message="%(prog)s %(version)s"
    )
    made = App(
        settings.COMMAND,
        params=[*options(())],
        context_settings={"max_content_width": WIDTH, "help_option_names": ["--help", "-h"]},
        no_args_is_help=True,
    )
    return version(made)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; the result is its exit code."""
    from ._terminal import prepare

    words = list(sys.argv[1:] if argv is None else argv)
    prepare()
    MASKS.add_environment(each.env for each in settings.CREDENTIALS if each.env)
    if _COMPLETE in os.environ:
        from ._completion import complete

        return complete(app(), settings.COMMAND, _COMPLETE, os.environ[_COMPLETE])
    from . import _errors

    try:
        code = _run(words)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        _errors.quiet_end()
        return 0
    except (KeyboardInterrupt, click.Abort):
        failure = _errors.Failure(_errors.INTERRUPTED, "interrupted", "interrupted")
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return _errors.USAGE
    except click.ClickException as error:
        failure = _usage(error)
    except BaseException as error:
        if isinstance(error, SystemExit | GeneratorExit):
            raise
        failure = _errors.explain(error)
    _errors.report(failure, form_of_errors(words), MASKS.hide)
    return failure.code


def _run(words: list[str]) -> int:
    made = app()
    try:
        with made.make_context(settings.COMMAND, words) as context:
            made.invoke(context)
    except click.exceptions.Exit as end:
        return end.exit_code
    return 0


def _usage(error: click.ClickException) -> Any:
    from . import _errors

    message = error.format_message()
    context: click.Context | None = getattr(error, "ctx", None)
    if context is not None:
        message += f"\nTry '{context.command_path} --help'."
    return _errors.Failure(_errors.USAGE, "usage", message)


def form_of_errors(words: Sequence[str]) -> str:
    """What ``--format-error`` asks for, even where the rest of the line is wrong."""
    found = "text"
    for number, word in enumerate(words):
        if word == "--format-error" and number + 1 < len(words):
            found = words[number + 1]
        elif word.startswith("--format-error="):
            found = word.partition("=")[2]
    return found
