"""``onespec generate`` again and again, on a disk that refuses another thing each time: a script.

Each run is a fork of this process, a process of its own as far as anyone can tell. Prints a line of
JSON per run.
"""

from __future__ import annotations

import errno
import json
import os
import resource
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator import cli
from tests.command.shop import DOCUMENT
from tests.output.places import tree

OUT = Path("generated")
NEW = DOCUMENT.replace("Sells", "Lends").replace("orders", "loans").replace("Order", "Loan")
"""All pages of the old document change or go, and others come."""

_TARGET = ("--target", "docs/ruby")
_NEED_SPACE = {"os.mkdir", "open"}
_STEPS = {*_NEED_SPACE, "os.rename"}

Fault = Callable[[int], None]
"""Makes the disk of this process refuse something, and writes to the descriptor when it does."""


@dataclass(frozen=True, slots=True)
class Ended:
    code: int
    out: str
    err: str
    refused: bool


def run(command: str, fault: Fault = lambda descriptor: None) -> Ended:
    """The command in a process of its own. What it says fits into a pipe."""
    pipes = [os.pipe() for _ in range(3)]
    child = os.fork()
    if not child:
        os.dup2(pipes[0][1], 1)
        os.dup2(pipes[1][1], 2)
        fault(pipes[2][1])
        os._exit(cli.run([command, *_TARGET]))
    said: list[str] = []
    for ours, theirs in pipes:
        os.close(theirs)
        with open(ours, encoding="utf-8") as stream:
            said.append(stream.read())
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return Ended(code, said[0], said[1], bool(said[2]))


def refuses(at: int, *, always: bool) -> Fault:
    """The disk is full at this step: making a folder, opening a file to write, renaming one.

    Where it stays so, renaming goes on, since that takes no room.
    """

    def start(descriptor: int) -> None:
        seen = 0

        def hook(event: str, arguments: tuple[Any, ...]) -> None:
            nonlocal seen
            if event not in (_NEED_SPACE if always else _STEPS):
                return
            if event == "open" and not arguments[2] & (os.O_WRONLY | os.O_RDWR):
                return
            seen += 1
            if seen == at or (always and seen > at):
                os.write(descriptor, b"!")
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        sys.addaudithook(hook)

    return start


def allows(size: int) -> Fault:
    """No file may grow beyond so many bytes."""
    return lambda descriptor: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def faults(kind: str, new: Mapping[str, str]) -> Iterator[Fault]:
    """One after the other; of sizes, each that is just too small for another file."""
    if kind == "size":
        sizes = sorted({len(text.encode()) for text in new.values()})
        yield from map(allows, [0, *(size - 1 for size in sizes)])
        return
    for at in range(1, 200):
        yield refuses(at, always=kind == "always")


def put(old: Mapping[str, str]) -> None:
    shutil.rmtree(OUT)
    for path, text in old.items():
        (OUT / path).parent.mkdir(parents=True, exist_ok=True)
        (OUT / path).write_text(text, "utf-8")


def main(kind: str) -> None:
    document = Path("spec/openapi.yaml")
    trees: list[dict[str, str]] = []
    for text in (NEW, DOCUMENT):
        document.write_text(text, "utf-8")
        assert cli.run(["generate", *_TARGET, "--out", f"{OUT}"]) == 0  # imports what it takes
        trees.append(tree(OUT))
    new, old = trees
    document.write_text(NEW, "utf-8")
    for fault in faults(kind, new):
        put(old)
        ended = run("generate", fault)
        found = tree(OUT)
        state = "old" if found == old else "new" if found == new else "mixed"
        checked = run("check").code
        mended = run("generate").code == 0 and tree(OUT) == new
        result = [ended.code, ended.out, ended.err, ended.refused, state, checked, mended]
        print(json.dumps(result))
        if ended.code == 0 and not ended.refused:
            break


if __name__ == "__main__":
    main(sys.argv[1])
