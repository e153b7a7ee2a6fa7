"""What the generated Python SDK costs its users, beside other clients, in one run.

    python -m tests.benchmarks.python_sdk [--published VERSION ...] [--rounds N]

Every figure is from whole processes, started cold with compiled modules in place as after any
first use, against a server with TLS on loopback. Rows alternate, so that a slow minute of the
machine hits all alike, and medians are compared. Wall is what a clock on the wall shows; CPU is
what a process used of the processor, by itself and in the system.

Each client gets an environment of its own in a temporary folder. openapi-python-client leaves out
operations with a list in a header, so its document says that the header is a string.
"""

from __future__ import annotations

import argparse
import json
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

from tests.benchmarks.python_environments import Client, Size, clients, sizes

BASE = "httpx2, pydantic"


@dataclass(frozen=True)
class Column:
    """A figure: its heading, which program gives it, and how it is had from a run of that."""

    heading: str
    scenario: str
    figure: Callable[[Run], float]


@dataclass(frozen=True)
class Run:
    """A process that has ended: seconds that it took, and what it printed."""

    wall: float
    cpu: float
    printed: str


COLUMNS = (
    Column("start wall ms", "start", lambda run: run.wall * 1000),
    Column("start CPU ms", "start", lambda run: run.cpu * 1000),
    Column("first wall ms", "first", lambda run: run.wall * 1000),
    Column("first CPU ms", "first", lambda run: run.cpu * 1000),
    Column("request CPU us", "request", lambda run: float(run.printed)),
    Column("page CPU ms", "page", lambda run: float(run.printed)),
    Column("odd page CPU ms", "odd", lambda run: float(run.printed)),
    Column("peak MiB", "memory", lambda run: float(run.printed)),
)
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
        self.figures: dict[str, dict[str, list[float]]] = {}

    def measure(self, client: Client, scenario: str) -> None:
        """One run. Raises SystemExit if it fails."""
        if scenario == "odd" and client.script.strict:
            return
        run = self._run(client, scenario)
        for column in COLUMNS:
            if column.scenario == scenario:
                taken = self.figures.setdefault(column.heading, {}).setdefault(client.name, [])
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

    def median(self, heading: str, client: str) -> float | None:
        taken = self.figures.get(heading, {}).get(client)
        return statistics.median(taken) if taken else None


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
    headings = [column.heading for column in COLUMNS]
    yield f"{'':<24}" + "".join(f"{heading:>17}" for heading in headings)
    for client in rows:
        found = (bench.median(heading, client.name) for heading in headings)
        cells = (f"{'raises':>17}" if each is None else f"{each:>17.1f}" for each in found)
        yield f"{client.name:<24}" + "".join(cells)
    yield ""
    yield f"{'code per operation':<24}{'lines':>17}{'bytes':>17}"
    for name, weight in weights.items():
        yield f"{name:<24}{weight.lines:>17.0f}{weight.size:>17.0f}"
    yield ""
    yield from _aims(bench, rows)


def _aims(bench: Bench, rows: Sequence[Client]) -> Iterator[str]:
    """Ours over what it is held against."""
    published = rows[0].name
    aims = (
        ("start wall ms", published, 1 / 6),
        ("first wall ms", BASE, 1.05),
        ("first CPU ms", BASE, 1.05),
        ("request CPU us", BASE, 1.3),
        ("page CPU ms", published, 1 / 6),
        ("odd page CPU ms", published, 1 / 6),
    )
    for heading, other, aim in aims:
        ours, theirs = bench.median(heading, "ours"), bench.median(heading, other)
        if ours is not None and theirs is not None:
            yield f"{heading:<17} ours / {other}: {ours / theirs:.3f} (aim: at most {aim:.3f})"
    ours, theirs = bench.median("peak MiB", "ours"), bench.median("peak MiB", "httpx2, dicts")
    if ours is not None and theirs is not None:
        yield f"{'peak MiB':<17} ours - httpx2, dicts: {ours - theirs:.1f} (aim: at most 12.0)"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--published", nargs="*", default=["0.121.0", "newest"], metavar="VERSION")
    parser.add_argument("--rounds", type=int, default=15, help="of cold starts; a third otherwise")
    parser.add_argument("--python", type=Path, help="an environment that has the SDK already")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, server(Path(name)) as url:
        folder = Path(name)
        rows = clients(folder, given.published, given.python)
        bench = Bench(folder, url)
        scenarios = list(dict.fromkeys(column.scenario for column in COLUMNS))
        for client in rows:  # once unmeasured, so that everything is compiled
            bench.measure(client, "start")
            bench.measure(client, "first")
        bench.figures.clear()
        for number in range(given.rounds):
            for scenario in scenarios:
                if scenario in COLD or number % 3 == 0:
                    for client in rows:
                        bench.measure(client, scenario)
        print("\n".join(table(bench, rows, sizes(folder))))


if __name__ == "__main__":
    main()
