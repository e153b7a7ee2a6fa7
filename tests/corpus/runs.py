"""Many trials: on several cores, perhaps each in other ways as well, perhaps type-checked."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from shutil import rmtree
from typing import Any

from tests.corpus.checkers import check
from tests.corpus.outcome import Outcome
from tests.corpus.table import HEADER, line

ROOT = Path(__file__).parents[2]
_BATCH = 40
"""SDKs that one run of a type checker sees: it takes a second to start, and memory for each."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is done with each document beside what is always done.

    ``twice``: once more without the curation, with another hash seed and order of folders.
    ``twins``: once more from the other notation. ``limit``: seconds of CPU for each step, 0 for
    any number.
    """

    jobs: int = 2
    checkers: tuple[str, ...] = ()
    twice: bool = False
    twins: bool = False
    limit: int = 0

    @property
    def again(self) -> tuple[str, ...]:
        """The ways in which each document is generated once more."""
        return (*["bare"] * self.twice, *["twin"] * self.twins)

    @property
    def targets(self) -> tuple[str, ...]:
        return ("typescript",) if "tsc" in self.checkers else ()


def run(
    found: Sequence[Path],
    plan: Plan,
    *,
    show: Callable[[str], None] = lambda line: None,
    keep: Callable[[Outcome], None] | None = None,
) -> list[Outcome]:
    """The outcome of every document, in their order.

    ``show`` gets the lines of the report, ``keep`` each outcome, as soon as they are known.
    """
    show(HEADER)
    outcomes: list[Outcome] = []

    def done(outcome: Outcome) -> None:
        show(line(outcome))
        if keep is not None:
            keep(outcome)

    with (
        tempfile.TemporaryDirectory(prefix="onespec-") as folder,
        _workers(plan.jobs if found else 0, "1") as first,
        _workers(plan.jobs if found and plan.again else 0, "2") as second,
        ThreadPoolExecutor(plan.jobs) as pool,
    ):

        def one(job: tuple[int, Path]) -> Outcome:
            number, document = job
            out = Path(folder, str(number))
            outcome = Outcome(**_ask(first, document, out, "first", plan))
            for way in plan.again:
                if outcome.generated and not outcome.problem:
                    outcome.problem = _ask(second, document, out, way, plan)["problem"]
            if not plan.checkers:
                rmtree(out, ignore_errors=True)
            return outcome

        for start in range(0, len(found), _BATCH):
            batch = list(enumerate(found))[start : start + _BATCH]
            finished: dict[str, Outcome] = {}
            for (number, _), outcome in zip(batch, pool.map(one, batch), strict=True):
                finished[str(number)] = outcome
                if not plan.checkers:
                    done(outcome)
            if plan.checkers:
                made = {name: each for name, each in finished.items() if each.generated}
                check(Path(folder), made, plan.checkers)
            for name, outcome in finished.items():
                rmtree(Path(folder, name), ignore_errors=True)
                if plan.checkers:
                    done(outcome)
            outcomes += finished.values()
    return outcomes


Worker = subprocess.Popen[str]


@contextmanager
def _workers(number: int, seed: str) -> Generator[SimpleQueue[Worker]]:
    """Processes that try documents, with a hash seed of their own."""
    environment = {key: value for key, value in os.environ.items() if key != "CI"}
    waiting: SimpleQueue[Worker] = SimpleQueue()
    started: list[Worker] = []
    for _ in range(number):
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.corpus.trial"],
            cwd=ROOT,
            env={**environment, "PYTHONHASHSEED": seed},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        waiting.put(process)
    try:
        yield waiting
    finally:
        for process in started:
            if process.stdin:
                process.stdin.close()
            process.wait()
            if process.stdout:
                process.stdout.close()


def _ask(
    workers: SimpleQueue[Worker], document: Path, out: Path, way: str, plan: Plan
) -> dict[str, Any]:
    order = {
        "document": str(document.absolute()),
        "out": str(out),
        "way": way,
        "more": plan.targets,
        "limit": plan.limit,
    }
    worker = workers.get()
    try:
        assert worker.stdin is not None
        assert worker.stdout is not None
        print(json.dumps(order), file=worker.stdin, flush=True)
        return json.loads(worker.stdout.readline())
    finally:
        workers.put(worker)
