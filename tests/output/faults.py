"""Writes a tree again and again, with a fault at another step each time: run as a script.

A step is whatever the audit hook sees of the disk. Each run is a fork of this process, so that
hundreds of them take no time. Prints one line per run: how the write ended, whether it was left
unfinished, and whether the next command finished it.
"""

from __future__ import annotations

import errno
import os
import signal
import sys
from pathlib import Path
from typing import Any, Literal

from generator import journal, output
from generator.folder import Folder
from generator.problems import BadInput
from tests.output.places import encoded

OLD = {"a/gone.txt": "old", "a/same.txt": "same", "b/changed.txt": "old", "turns": "old"}
NEW = {"a/same.txt": "same", "b/changed.txt": "new", "c/d/added.txt": "new", "turns/in": "new"}

_STEPS = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "open", "fcntl.flock"}
_WRITTEN, _REFUSED, _WRITTEN_ALL_THE_SAME = 0, 3, 5


def write(out: Path, fault: Literal["kill", "error"], at: int) -> int:
    """Write the new tree with a fault at step ``at``; returns the exit code of the process."""
    seen = 0

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal seen
        if event not in _STEPS:
            return
        seen += 1
        if seen == at and fault == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        elif seen == at:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    sys.addaudithook(hook)
    try:
        output.write(Folder(out), encoded(NEW), sorted(OLD.keys() - NEW.keys()))
        os._exit(_WRITTEN if seen < at else _WRITTEN_ALL_THE_SAME)
    except BadInput:
        os._exit(_REFUSED)


def main(root: Path, fault: Literal["kill", "error"]) -> None:
    code, at = -1, 0
    while code != _WRITTEN:
        at += 1
        out = root / f"{at:03}"
        output.write(Folder(out), encoded(OLD), ())
        code = write(out, fault, at)
        unfinished = journal.is_unfinished(out)
        print(code, int(unfinished), int(output.finish_interrupted(out) == "finished"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), "kill" if sys.argv[2] == "kill" else "error")
