"""What the TypeScript SDK costs its users, beside other clients, in one run.

    python -m tests.benchmarks.typescript_sdk [--published VERSION] [--rounds N]

Beside ours stand the package of the same name from npm, what @hey-api/openapi-ts makes of the same
document, and Node's own ``fetch``. Rows alternate, so that a slow minute of the machine hits all
alike. Wall is what a clock on the wall shows, and the median is given; CPU is what a process used
of the processor, by itself and in the system, and the least is given: whatever else the machine
does can only add to it.

``import`` and ``require`` are whole processes that load the package and end; Node itself is the
row that loads nothing, and is subtracted in the ratios. ``request`` is one of many on the same
connection to a server on loopback, ``iterate`` a list of 1,000 items in pages of 100.

Bundles are esbuild's for browsers, minified, of a program with one call: what is loaded at its
start, that with gzip, and all in one file. Bytes per operation are those of the modules that hold
this document's 14 operations, all of them used, without what they share. Types weigh nothing. The
published package has more operations than those, so it has no figure there; hey-api's sources
aren't loaded without a bundler, so they have none at import.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.typescript_bundles import Weight, bundled, weighed
from tests.benchmarks.typescript_programs import Client, hey, node, ours, published
from tests.pages.toolchains import program
from tests.typescript.tools import environment

SERVER = Path(__file__).with_name("typescript_server.mjs")
OPERATIONS = 14
FLOOR = "node, fetch"
OURS = "ours"


@dataclass(frozen=True)
class Column:
    """A figure: which program gives it, which of its two kinds, and what all runs make."""

    scenario: str
    kind: str
    of_all: Callable[[Sequence[float]], float]

    @property
    def heading(self) -> str:
        return f"{self.scenario} {'CPU' if self.kind == 'cpu' else self.kind} ms"


SCENARIOS = ("import", "require", "request", "iterate")
COLD = ("import", "require")
COLUMNS = tuple(
    Column(scenario, kind, of_all)
    for scenario in SCENARIOS
    for kind, of_all in (("cpu", min), ("wall", statistics.median))
)


class Bench:
    """Runs programs, and keeps their figures."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._figures: dict[tuple[str, str, str], list[float]] = {}

    def measure(self, client: Client, scenario: str) -> None:
        """One run. Raises SystemExit if it fails."""
        if scenario not in client.programs:
            return
        for kind, figure in self._run(client, scenario).items():
            self._figures.setdefault((client.name, scenario, kind), []).append(figure)

    def _run(self, client: Client, scenario: str) -> dict[str, float]:
        command = [program("node"), str(_program(client, scenario)), self._url]
        start = time.perf_counter()
        with subprocess.Popen(
            command, cwd=client.folder, env=environment(), stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            printed = process.stdout.read()
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - start
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise SystemExit(f"{client.name} failed at '{scenario}'")
        if scenario in COLD:
            return {"cpu": (usage.ru_utime + usage.ru_stime) * 1000, "wall": wall * 1000}
        return json.loads(printed)

    def figure(self, column: Column, client: str) -> float | None:
        """What is printed; None where a client has no figure."""
        taken = self._figures.get((client, column.scenario, column.kind))
        return column.of_all(taken) if taken else None

    def forget(self) -> None:
        """Drop all figures."""
        self._figures.clear()


def _program(client: Client, scenario: str) -> Path:
    """The file of a program, written and bundled where it isn't there yet."""
    text = client.programs[scenario]
    if client.bundled:
        file = client.folder / f"bundles-{scenario}" / f"{scenario}.js"
        if not file.exists():
            (client.folder / f"bundles-{scenario}").mkdir()
            (client.folder / f"bundles-{scenario}" / "package.json").write_text(
                '{"type": "module"}', "utf-8"
            )
            bundled(client, scenario, text, "--platform=node")
        return file
    file = client.folder / f"{scenario}.{'cjs' if scenario == 'require' else 'mjs'}"
    if not file.exists():
        file.write_text(text, "utf-8")
    return file


@contextmanager
def server() -> Generator[str]:
    """The URL of a server that is there as long as this lasts."""
    with subprocess.Popen(
        [program("node"), str(SERVER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield f"http://127.0.0.1:{json.loads(process.stdout.readline())['port']}"
        process.stdin.close()


def table(bench: Bench, rows: Sequence[Client], weights: dict[str, Weight]) -> Iterator[str]:
    """The lines that are printed: all figures, and how ours compare."""
    yield f"{'':<20}" + "".join(f"{column.heading:>17}" for column in COLUMNS)
    for client in rows:
        found = (bench.figure(column, client.name) for column in COLUMNS)
        cells = (f"{'':>17}" if each is None else f"{each:>17.2f}" for each in found)
        yield f"{client.name:<20}" + "".join(cells)
    yield ""
    headings = ("at start", "with gzip", "in one file", "per operation")
    yield f"{'bundle, bytes':<20}" + "".join(f"{each:>17}" for each in headings)
    for client in rows:
        weight = weights.get(client.name)
        if weight is None:
            continue
        cells = f"{weight.start:>17}{weight.packed:>17}{weight.whole:>17}"
        own = "" if client.name.startswith("published") else f"{weight.operations / OPERATIONS:.0f}"
        yield f"{client.name:<20}{cells}{own:>17}"
    yield ""
    yield from _aims(bench, rows, weights)
    yield f"load {os.getloadavg()[0]:.1f}"


def _aims(bench: Bench, rows: Sequence[Client], weights: dict[str, Weight]) -> Iterator[str]:
    """Ours over what it is held against."""
    theirs = next(each.name for each in rows if each.name.startswith("published"))
    other = next(each.name for each in rows if each.name.startswith("hey"))
    for column in COLUMNS:
        figures = [bench.figure(column, name) for name in (OURS, theirs, FLOOR)]
        mine, published, floor = (each or 0.0 for each in figures)
        if column.scenario in COLD:
            mine, published = mine - floor, published - floor
        less = ", less node" if column.scenario in COLD else ""
        aim = 1 / 3 if column.scenario in COLD else 1
        yield _ratio(f"{column.heading}{less}", theirs, mine / published, aim)
    yield _ratio("bundle at start", theirs, weights[OURS].start / weights[theirs].start, 1)
    share = weights[OURS].operations / weights[other].operations
    yield _ratio("bytes per operation", other, share, 1)


def _ratio(what: str, other: str, ratio: float, aim: float) -> str:
    return f"{what:<28} ours / {other}: {ratio:.3f} (aim: at most {aim:.2f})"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--published", default="latest", metavar="VERSION")
    parser.add_argument("--rounds", type=int, default=8)
    given = parser.parse_args()
    rounds: int = given.rounds
    with tempfile.TemporaryDirectory() as name, server() as url:
        folder = Path(name)
        rows = [
            published(folder / "published", given.published),
            hey(folder / "hey"),
            node(folder / "node"),
            ours(folder / "ours"),
        ]
        weights = {client.name: weighed(client) for client in rows if client.call}
        bench = Bench(url)
        for client in rows:  # once unmeasured, so that files are in memory
            for scenario in COLD:
                bench.measure(client, scenario)
        bench.forget()
        for _ in range(rounds):
            for scenario in SCENARIOS:
                for client in rows:
                    bench.measure(client, scenario)
        print("\n".join(table(bench, rows, weights)))
        print(f"{rounds} rounds")


if __name__ == "__main__":
    main()
