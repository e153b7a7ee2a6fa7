"""Writes a tree to a disk that is a little less full each time: run as a script.

The disk is in memory, in a mount namespace of this process (``unshare --mount``). Prints one line
per run: the problem or nothing, and which tree lies there afterwards.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from generator import output
from generator.folder import STAGING, Folder
from generator.problems import BadInput
from tests.output.places import encoded, tree

PAGE = 4096
OLD = {f"a/{n}.txt": "o" * PAGE * n for n in range(1, 5)}
NEW = {f"b/{n}.txt": "n" * PAGE * n for n in range(1, 5)}
LEAST, MOST = 12, 60


def mount(at: Path, pages: int, *options: str) -> None:
    given = ",".join((f"size={pages * PAGE}", *options))
    command = ["mount", "-t", "tmpfs", "-o", given, "onespec", str(at)]
    subprocess.run(command, check=True)


def write(out: Path) -> str:
    try:
        output.write(Folder(out), encoded(NEW), sorted(OLD))
    except BadInput as error:
        return str(error)
    return ""


def main(root: Path) -> None:
    for pages in range(LEAST, MOST):
        mount(root, MOST)
        out = root / "out"
        output.write(Folder(out), encoded(OLD), ())
        mount(root, pages, "remount")
        said = write(out)
        there = tree(out)
        state = "old" if there == OLD else "new" if there == NEW else "mixed"
        print(state, "staging" if (out / STAGING).exists() else "clean", said, sep="\t")
        subprocess.run(["umount", str(root)], check=True)
        if not said:
            break


if __name__ == "__main__":
    main(Path(sys.argv[1]))
