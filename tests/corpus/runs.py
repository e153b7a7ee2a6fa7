"""Many trials: on several cores, perhaps each twice, perhaps type-checked."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue
from shutil import rmtree

from tests.corpus.table import HEADER, line
from tests.corpus.trial import Outcome

ROOT = Path(__file__).parents[2]
_BATCH = 40
"""SDKs that one run of pyright checks: it takes a second to start, and memory for each."""


def run(
    found: Sequence[Path],
    *,
    jobs: int,
    types: bool = False,
    twice: bool = False,
    show: Callable[[str], None] = lambda line: None,
) -> list[Outcome]:
    """The outcome of every document, in their order. ``show`` gets the lines of the report."""
    show(HEADER)
    outcomes: list[Outcome] = []
    with (
        tempfile.TemporaryDirectory(prefix="onespec-") as folder,
        _workers(jobs, "1") as first,
        _workers(jobs if twice else 0, "2") as second,
        ThreadPoolExecutor(jobs) as pool,
    ):

        def one(job: tuple[int, Path]) -> Outcome:
            number, document = job
            out = Path(folder, str(number))
            outcome = _ask(first, document, out, shuffle=False)
            if twice:
                other = _ask(second, document, Path(folder, f"{number}-2"), shuffle=True)
                rmtree(folder / Path(f"{number}-2"), ignore_errors=True)
                if (other.digest, other.problem) != (outcome.digest, outcome.problem):
                    outcome = replace(outcome, generated=False, problem="two runs differ")
            if not types:
                rmtree(out, ignore_errors=True)
            return outcome

        for start in range(0, len(found), _BATCH):
            batch = list(enumerate(found))[start : start + _BATCH]
            done: list[Outcome] = []
            for outcome in pool.map(one, batch):
                done.append(outcome)
                if not types:
                    show(line(outcome))
            if types:
                _check_types([Path(folder, str(number)) for number, _ in batch], done)
                show("\n".join(map(line, done)))
            for number, _ in batch:
                rmtree(Path(folder, str(number)), ignore_errors=True)
            outcomes += done
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


def _ask(workers: SimpleQueue[Worker], document: Path, out: Path, *, shuffle: bool) -> Outcome:
    worker = workers.get()
    try:
        assert worker.stdin is not None
        assert worker.stdout is not None
        order = {"document": str(document.absolute()), "out": str(out), "shuffle": shuffle}
        print(json.dumps(order), file=worker.stdin, flush=True)
        return Outcome(**json.loads(worker.stdout.readline()))
    finally:
        workers.put(worker)


def _check_types(folders: Sequence[Path], outcomes: Sequence[Outcome]) -> None:
    """Count pyright's errors in each SDK: all of them in one run, each a project of its own."""
    generated = {
        out: outcome for out, outcome in zip(folders, outcomes, strict=True) if outcome.generated
    }
    if not generated:
        return
    configuration = folders[0].parent / "pyrightconfig.json"
    roots = [{"root": f"{out.name}/python/src"} for out in generated]
    configuration.write_text(
        json.dumps(
            {
                "include": [each["root"] for each in roots],
                "executionEnvironments": roots,
                "typeCheckingMode": "strict",
                "pythonVersion": "3.11",
            }
        )
    )
    command = [sys.executable, "-m", "pyright", "--outputjson", "-p", str(configuration)]
    command += ["--pythonpath", sys.executable]
    ran = subprocess.run(command, capture_output=True, text=True)
    assert ran.returncode in (0, 1), ran.stderr
    for outcome in generated.values():
        outcome.type_errors = 0
    for each in json.loads(ran.stdout)["generalDiagnostics"]:
        if each["severity"] == "error":
            top = Path(each["file"]).relative_to(configuration.parent).parts[0]
            outcome = generated[configuration.parent / top]
            outcome.type_errors = (outcome.type_errors or 0) + 1
            outcome.problem = outcome.problem or f"{Path(each['file']).name}: {each['message']}"
