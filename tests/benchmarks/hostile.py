"""What hostile input costs: ``python -m tests.benchmarks.hostile``.

Each document is given to ``onespec validate`` in a process that may have 1 GiB of address space.
Prints the exit code, seconds of CPU, peak memory in MiB, and the first line of what was said.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

SPACE = 2**30
LARGE = 100 * 10**6
DEEP = 100_000


def documents() -> Iterator[tuple[str, str, Callable[[], str]]]:
    """What it is called, the name of its file, its text."""
    yield "100 MB of JSON", "a.json", lambda: '{"a": ["' + "x" * LARGE + '"]}'
    yield "100 MB of YAML", "a.yaml", lambda: "a:\n" + "- x\n" * (LARGE // 4)
    yield "30 MB of YAML values", "b.yaml", lambda: "a:\n" + "- x\n" * (30 * 10**6 // 4)
    yield "60 MB of JSON brackets", "b.json", lambda: '{"a": [' + "[]," * (20 * 10**6) + "0]}"
    yield "JSON, 100,000 deep", "c.json", lambda: "[" * DEEP + "]" * DEEP
    yield "YAML, 100,000 deep, in a line", "c.yaml", lambda: "a: " + "[" * DEEP + "]" * DEEP
    yield "YAML, 100,000 lists in lists", "d.yaml", lambda: "- " * DEEP + "x"
    yield "aliases, 2 to the power of 40", "e.yaml", bomb


def bomb() -> str:
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40))]
    return "\n".join(lines) + "\n"


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (SPACE, SPACE))


def measured(file: Path) -> tuple[int, float, float, str]:
    """Exit code, seconds of CPU, peak in MiB, what was said."""
    command = [sys.executable, "-m", "generator", "validate", "--spec", str(file)]
    errors = file.with_suffix(".err")
    with errors.open("wb") as stream:
        process = subprocess.Popen(command, stderr=stream, preexec_fn=limited)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    said = errors.read_text("utf-8").partition("\n")[0].replace(f"{file.parent}/", "")
    seconds = usage.ru_utime + usage.ru_stime
    return process.returncode, seconds, usage.ru_maxrss / 1024, said


def main() -> None:
    with TemporaryDirectory() as folder:
        for title, name, text in documents():
            file = Path(folder, name)
            file.write_text(text(), "utf-8")
            code, seconds, peak, said = measured(file)
            print(f"{title:32} {code:3} {seconds:7.2f} s {peak:7.1f} MiB  {said[:90]}", flush=True)
            file.unlink()


if __name__ == "__main__":
    main()
