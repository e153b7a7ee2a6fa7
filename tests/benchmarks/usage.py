"""What a command costs: CPU, time on the clock, memory, of all processes that it starts."""

from __future__ import annotations

import os
import re
import select
import subprocess
import tempfile
import time
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_INTERVAL = 0.05
"""Seconds from one look at the memory to the next."""
_PSS = re.compile(r"^Pss:\s+(\d+) kB", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Usage:
    """``cpu`` (user and system) and ``wall`` are in seconds.

    ``memory`` is in MiB: the most that was seen, at one moment, as the sum over the command and all
    of its descendants; less than there was, for a command that is over in a moment. Pages that
    several of them share count once (Linux' proportional set size).
    """

    cpu: float
    wall: float
    memory: float


def used(
    command: Sequence[str | Path],
    folder: Path,
    *,
    accepted: Collection[int] = (0,),
    environment: Mapping[str, str] | None = None,
) -> Usage:
    """Run a command in a folder. Raises SystemExit where it ends with another code."""
    with tempfile.TemporaryFile("w+") as said:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=said
        )
        peak = 0.0
        ended = os.pidfd_open(process.pid)
        while not select.select([ended], [], [], _INTERVAL)[0]:
            peak = max(peak, sum(map(_memory, _family(process.pid))))
        wall = time.perf_counter() - start
        os.close(ended)
        _, status, spent = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in accepted:
            said.seek(0)
            text = said.read()[-2000:]
            raise SystemExit(f"{command} exited with {process.returncode}:\n{text}")
    return Usage(spent.ru_utime + spent.ru_stime, wall, peak)


def _family(pid: int) -> list[int]:
    """The process and its descendants."""
    found = [pid]
    for each in found:
        for task in _listed(Path(f"/proc/{each}/task")):
            found += map(int, _read(task / "children").split())
    return found


def _memory(pid: int) -> float:
    found = _PSS.search(_read(Path(f"/proc/{pid}/smaps_rollup")))
    return int(found[1]) / 1024 if found else 0.0


def _listed(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _read(file: Path) -> str:
    """What is in a file of ``/proc``, empty if the process is gone."""
    try:
        return file.read_text()
    except OSError:
        return ""
