"""Work in a process of its own, which dies with all that it did."""

from __future__ import annotations

import json
import os
import resource
import signal
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Forked:
    """What came of it: an answer, or what went wrong. Seconds of CPU, and MiB at most."""

    answer: Any
    failure: str
    seconds: float
    memory: int


def forked(work: Callable[[], Any], limit: int = 0) -> Forked:
    """What ``work`` gives, which JSON must be able to say. ``limit`` are seconds of CPU."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        os.close(read)
        if limit:
            resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
        try:
            result = {"answer": work()}
        except BaseException as error:
            result = {"failure": f"{type(error).__name__}: {error}"[:500]}
        with os.fdopen(write, "w") as answer:
            json.dump(result, answer)
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as answer:
        text = answer.read()
    _, status, usage = os.wait4(child, 0)
    found = json.loads(text) if text else {"failure": _end(os.waitstatus_to_exitcode(status))}
    return Forked(
        found.get("answer"),
        found.get("failure", ""),
        usage.ru_utime + usage.ru_stime,
        usage.ru_maxrss // 1024,
    )


def _end(code: int) -> str:
    if -code in (signal.SIGXCPU, signal.SIGKILL):
        return f"stopped by {signal.Signals(-code).name}: too much time or memory"
    return f"the process ended with {code}"
