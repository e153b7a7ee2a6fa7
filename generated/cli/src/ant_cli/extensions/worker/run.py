"""``ant worker run``: a command is run for each item of an environment's work queue."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from typing import Any

import click
from ant_cli import _options as shared
from ant_cli import settings
from ant_cli._secrets import MASKS

_KEY = "ANTHROPIC_ENVIRONMENT_KEY"

_ABOUT = """\
Claims items of a self-hosted environment's work queue, and runs a command for each.

The command is given to the shell. It reads the item as JSON from standard input, and finds it in
ANTHROPIC_WORK_ID, ANTHROPIC_ENVIRONMENT_ID, ANTHROPIC_WORK_TYPE and ANTHROPIC_SESSION_ID; what it
writes goes where this program's output goes. While it runs, the item's lease is kept. When it ends,
whatever its exit code, so does the item.

A command that is to stop, because the item was ended, the lease is lost, or this program is sent
SIGTERM or Ctrl-C, gets SIGTERM, and all of its process group SIGKILL if that doesn't help within
the grace period. A second signal to this program doesn't wait that long.

Failures of the connection and of the server are waited out. The program ends when it is told to,
when the queue is empty if there is --drain, or when the API refuses to be polled.
"""

_EXAMPLE = """\
Example:
  ant worker run \\
    --environment-id env_011CZkZ9X2dpNyB7HsEFoRfW \\
    --on-work './handle.sh "$ANTHROPIC_SESSION_ID"'
"""


class _Run(click.Command):
    """Help in the layout of all other commands."""

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from ant_cli._help import option_row, paragraphs, section, write_usage

        write_usage(formatter, ctx.command_path, "--environment-id TEXT --on-work COMMAND [flags]")
        paragraphs(formatter, _ABOUT.replace("\n\n", "\0").replace("\n", " ").replace("\0", "\n\n"))
        given = [each for each in self.get_params(ctx) if isinstance(each, click.Option)]
        own = [each for each in given if not (each.name or "").startswith("global_")]
        names = {each.name for each in own}
        own = [each for each in own if each.name not in ("help", "version")]
        section(formatter, "Flags:", [option_row(each) for each in own])
        rest = [each for each in given if each.name not in names]
        section(formatter, "Flags of all commands:", [option_row(each) for each in rest])
        formatter.write_paragraph()
        formatter.write(_EXAMPLE)

    def invoke(self, ctx: click.Context) -> Any:
        given = shared.chosen(ctx)
        mine = {name: value for name, value in ctx.params.items() if not name.startswith("global_")}
        return _run(given, **mine)


def _run(
    given: shared.Options,
    *,
    environment_id: str | None,
    environment_key: str | None,
    on_work: str | None,
    max_concurrency: int,
    grace_period: float,
    drain: bool,
    worker_id: str | None,
    reclaim_older_than_ms: int | None,
) -> None:
    key = environment_key or os.environ.get(_KEY, "")
    wanted = {"--environment-id": environment_id, "--on-work": on_work}
    missing = [flag for flag, value in wanted.items() if not value]
    if not key:
        missing.append(f"--environment-key (or {_KEY})")
    if missing:
        raise click.UsageError(f"missing {', '.join(missing)}")
    if not (key.isascii() and key.isprintable()):
        raise click.UsageError("--environment-key has characters that can't be sent")
    MASKS.add(key)
    _log_to_standard_error()
    client = shared.client(given._replace(credentials={}), asynchronous=True)

    from .children import Children

    children = Children(on_work or "", key)
    worker = client.beta.environments.work.worker(
        environment_id,
        key,
        children.handle,
        max_concurrency=max_concurrency,
        drain=drain,
        grace_period=grace_period,
        handle_signals=False,
        worker_id=worker_id,
        reclaim_older_than_ms=reclaim_older_than_ms,
    )
    signals: list[int] = []
    asyncio.run(_work(worker, children, signals))
    if signal.SIGINT in signals:
        raise KeyboardInterrupt


async def _work(worker: Any, children: Any, signals: list[int]) -> None:
    """Run until there is nothing more to do. The second signal ends what the first one asked to."""

    def stop(number: int) -> None:
        if signals:
            children.kill()
        signals.append(number)
        worker.stop()

    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop, number)
    await worker.run()


class _Masking(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return MASKS.hide(super().format(record))


def _log_to_standard_error() -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(_Masking("%(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    logging.getLogger("httpx2").setLevel(logging.WARNING)


def _option(flag: str, metavar: str | None, about: str, **more: Any) -> click.Option:
    return click.Option([flag], metavar=metavar, help=about, **more)


_CREDENTIALS = [each.flag for each in settings.CREDENTIALS]

command = _Run(
    "run",
    short_help="Run a command for each item of a work queue",
    params=[
        _option("--environment-id", "TEXT", "The self-hosted environment. Required."),
        _option(
            "--environment-key",
            "SECRET",
            f"The environment's key. Default: the environment variable {_KEY}.",
        ),
        _option("--on-work", "COMMAND", "What the shell runs for each item. Required."),
        _option(
            "--max-concurrency",
            "N",
            "How many commands run at once. Default: 1.",
            type=click.IntRange(min=1),
            default=1,
        ),
        _option(
            "--grace-period",
            "SECONDS",
            "How long a command that is to stop may take for it. Default: 10.",
            type=click.FloatRange(min=0),
            default=10.0,
        ),
        _option("--drain", None, "End when the queue is empty.", is_flag=True),
        _option(
            "--worker-id",
            "TEXT",
            "What tells this worker from others. Default: the host's name and a random number.",
        ),
        _option(
            "--reclaim-older-than-ms",
            "N",
            "Age from which items are taken that another worker claimed and never acknowledged.",
            type=click.IntRange(min=0),
        ),
        # The environment's key takes the place of the credentials.
        *shared.options(_CREDENTIALS, lists=False, files=False, answers=False),
    ],
)
"""What ``ant worker run`` is."""
