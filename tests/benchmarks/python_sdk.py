"""What the generated Python SDK costs its users, beside other clients, in one run.

    python -m tests.benchmarks.python_sdk [--published VERSION ...] [--rounds N]

Every figure is from whole processes, started cold with compiled modules in place as after any
first use, against a server with TLS on loopback. Rows alternate, so that a slow minute of the
machine hits all alike. Wall is what a clock on the wall shows, and the median of all runs is given;
CPU is what a process used of the processor, by itself and in the system, and the least is given:
whatever else the machine does can only add to it.

``start`` imports the client and makes it; ``first`` goes on to the first parsed answer, of which
``peak`` is the memory. ``request`` is one of many on the same connection, ``page`` a list of 1,000
work items, ``odd page`` the same list with one item in a state that the document doesn't know.

Each client gets an environment of its own in a temporary folder. openapi-python-client leaves out
operations with a list in a header, so its document says that the header is a string. Extensions,
written by hand, don't count as generated code.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.python_environments import (
    Client,
    Size,
    clients,
    install_others,
    install_ours,
    sizes,
)

BASE = "httpx2, pydantic"
BARE = "httpx2, dicts"


@dataclass(frozen=True)
class Column:
    """A figure: its heading, which program gives it, how a run of that does, and all runs do."""

    heading: str
    scenario: str
    figure: Callable[[Run], float]
    of_all: Callable[[Sequence[float]], float] = min


@dataclass(frozen=True)
class Run:
    """A process that has ended: seconds that it took, and what it printed."""

    wall: float
    cpu: float
    printed: str


COLUMNS = (
    Column("start wall ms", "start", lambda run: run.wall * 1000, statistics.median),
    Column("start CPU ms", "start", lambda run: run.cpu * 1000),
    Column("first wall ms", "first", lambda run: run.wall * 1000, statistics.median),
    Column("first CPU ms", "first", lambda run: run.cpu * 1000),
    Column("request CPU us", "request", lambda run: float(run.printed)),
    Column("page CPU ms", "page", lambda run: float(run.printed)),
    Column("odd page CPU ms", "odd", lambda run: float(run.printed)),
    Column("peak MiB", "memory", lambda run: float(run.printed), statistics.median),
)
SCENARIOS = tuple(dict.fromkeys(column.scenario for column in COLUMNS))
COLD = ("start", "first")


class Bench:
    """Runs programs, and keeps their figures by heading and client."""

    def __init__(self, folder: Path, url: str) -> None:
        self._folder = folder
        self._url = url
        self._environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("PYTHON", "ANTHROPIC_")) and not name.upper().endswith("_PROXY")
        }
        self._environment["SSL_CERT_FILE"] = str(folder / "ca.pem")
        self._figures: dict[tuple[str, str], list[float]] = {}

    def measure(self, client: Client, scenario: str) -> None:
        """One run. Raises SystemExit if it fails."""
        if scenario == "odd" and client.script.strict:
            return
        run = self._run(client, scenario)
        for column in COLUMNS:
            if column.scenario == scenario:
                taken = self._figures.setdefault((column.heading, client.name), [])
                taken.append(column.figure(run))

    def _run(self, client: Client, scenario: str) -> Run:
        code = client.script.start
        if scenario != "start":
            # Imported rather than run, so that Python keeps what it compiled.
            code = f"import {self._module(client, scenario)}"
        command = [str(client.python), "-c", code, self._url]
        start = time.perf_counter()
        with subprocess.Popen(
            command, cwd=self._folder, env=self._environment, stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            printed = process.stdout.read()
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - start
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise SystemExit(f"{client.name} failed at '{scenario}'")
        return Run(wall, usage.ru_utime + usage.ru_stime, printed)

    def _module(self, client: Client, scenario: str) -> str:
        name = f"{'_'.join(filter(str.isalnum, client.name))}_{scenario}"
        file = self._folder / f"{name}.py"
        if not file.exists():
            file.write_text(client.script.module(scenario), encoding="utf-8")
        return name

    def figure(self, column: Column, client: str) -> float | None:
        """What is printed; None where a client has no figure."""
        taken = self._figures.get((column.heading, client))
        return column.of_all(taken) if taken else None

    def forget(self) -> None:
        """Drop all figures."""
        self._figures.clear()


@contextmanager
def server(folder: Path) -> Generator[str]:
    """The URL of a server that trusts nobody but is trusted by ``FOLDER/ca.pem``."""
    command = [sys.executable, "-m", "tests.benchmarks.python_server", str(folder)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield f"https://localhost:{json.loads(process.stdout.readline())['port']}"
        process.stdin.close()


def table(bench: Bench, rows: Sequence[Client], weights: dict[str, Size]) -> Iterator[str]:
    """The lines that are printed: all figures, and how ours compare."""
    yield f"{'':<24}" + "".join(f"{column.heading:>17}" for column in COLUMNS)
    for client in rows:
        found = (bench.figure(column, client.name) for column in COLUMNS)
        cells = (f"{'raises':>17}" if each is None else f"{each:>17.1f}" for each in found)
        yield f"{client.name:<24}" + "".join(cells)
    yield ""
    yield f"{'code per operation':<24}{'lines':>17}{'bytes':>17}"
    for name, weight in weights.items():
        yield f"{name:<24}{weight.lines:>17.0f}{weight.size:>17.0f}"
    yield ""
    yield from _aims(bench, rows)


def _aims(bench: Bench, rows: Sequence[Client]) -> Iterator[str]:
    """Ours over what it is held against, and how much more memory it takes."""
    columns = {column.heading: column for column in COLUMNS}

    def both(heading: str, other: str) -> tuple[float, float]:
        column = columns[heading]
        return bench.figure(column, "ours") or math.nan, bench.figure(column, other) or math.nan

    published = rows[0].name
    aims = (
        ("start wall ms", published, 1 / 6),
        ("first wall ms", BASE, 1.05),
        ("first CPU ms", BASE, 1.05),
        ("request CPU us", BASE, 1.3),
        ("request CPU us", BARE, 1.3),
        ("page CPU ms", published, 1 / 6),
        ("odd page CPU ms", published, 1 / 6),
    )
    for heading, other, aim in aims:
        ours, theirs = both(heading, other)
        yield f"{heading:<16} ours / {other}: {ours / theirs:.3f} (aim: at most {aim:.3f})"
    ours, theirs = both("peak MiB", BARE)
    yield f"{'peak MiB':<16} ours - {BARE}: {ours - theirs:.1f} (aim: at most 12.0)"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--published", nargs="*", default=["0.121.0", "newest"], metavar="VERSION")
    parser.add_argument("--rounds", type=int, default=15, help="of cold starts; a third otherwise")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, server(Path(name)) as url:
        folder = Path(name)
        rows = [*install_others(folder, given.published), *clients(install_ours(folder))]
        bench = Bench(folder, url)
        for client in rows:  # once unmeasured, so that everything is compiled
            bench.measure(client, "start")
            bench.measure(client, "first")
        bench.forget()
        for number in range(given.rounds):
            for scenario in SCENARIOS:
                if scenario in COLD or number % 3 == 0:
                    for client in rows:
                        bench.measure(client, scenario)
        print("\n".join(table(bench, rows, sizes(folder))))


if __name__ == "__main__":
    main()
