"""The commands that a worker runs: one process group for each item."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import signal
from asyncio.subprocess import PIPE, Process
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from anthropic.extensions.worker._items import AsyncWorkItem

log = logging.getLogger(__name__)


class Children:
    """Runs a shell command for each item. ``key`` goes into its environment, as what it works with.

    An instance is used by one event loop.
    """

    def __init__(self, command: str, key: str) -> None:
        self._command = command
        self._key = key
        self._running: set[Process] = set()

    def kill(self) -> None:
        """End all that runs, at once."""
        for each in self._running:
            _signal(each, signal.SIGKILL)

    async def handle(self, item: AsyncWorkItem) -> None:
        """Run the command for an item, until it ends or has to.

        A command that is to stop gets SIGTERM; being cancelled means that its time is over.
        """
        text = json.dumps(item.work.to_dict(mode="json"), ensure_ascii=False)
        log.info("%s: starts", item.id)
        process = await asyncio.create_subprocess_shell(
            self._command, stdin=PIPE, env=self._environment(item), start_new_session=True
        )
        self._running.add(process)
        feeding = asyncio.ensure_future(_feed(process, f"{text}\n".encode()))
        stopping = asyncio.ensure_future(_stop(process, item))
        try:
            code = await process.wait()
            log.info("%s: %s", item.id, _ended(code))
        finally:
            feeding.cancel()
            stopping.cancel()
            # Whatever the command has left running would go on without a lease.
            _signal(process, signal.SIGKILL)
            self._running.discard(process)

    def _environment(self, item: AsyncWorkItem) -> dict[str, str]:
        session = item.data.id if item.data.type == "session" else ""
        return {
            **os.environ,
            "ANTHROPIC_ENVIRONMENT_KEY": self._key,
            "ANTHROPIC_ENVIRONMENT_ID": item.environment_id,
            "ANTHROPIC_WORK_ID": item.id,
            "ANTHROPIC_WORK_TYPE": item.data.type,
            "ANTHROPIC_SESSION_ID": session,
        }


async def _feed(process: Process, content: bytes) -> None:
    """Give the item to the command, which need not read it."""
    assert process.stdin is not None
    with suppress(BrokenPipeError, ConnectionResetError):
        process.stdin.write(content)
        await process.stdin.drain()
    process.stdin.close()


async def _stop(process: Process, item: AsyncWorkItem) -> None:
    reason = await item.wait_for_stop()
    log.info("%s: is stopped (%s)", item.id, reason)
    _signal(process, signal.SIGKILL if reason == "lost" else signal.SIGTERM)


def _signal(process: Process, number: signal.Signals) -> None:
    """Send a signal to all that belongs to a command."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, number)


def _ended(code: int) -> str:
    if code < 0:
        return f"ended by {signal.Signals(-code).name}"
    return "done" if code == 0 else f"failed with exit code {code}"
