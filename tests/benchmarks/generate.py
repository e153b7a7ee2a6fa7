"""How long generating and checking take, beside openapi-python-client, in one run.

    python -m tests.benchmarks.generate

Every figure is a whole process, started cold; rows alternate, so that a slow minute of the machine
hits all alike, and what counts is the ratio of the medians.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCUMENT = ROOT / "spec/openapi.yaml"
OTHER = "openapi-python-client==0.29.1"
ROUNDS = 9
FIELD = "        created_at:\n"
CHANGED = "        created_at_{}:\n          type: string\n" + FIELD


def measure(command: list[str], folder: Path, accepted: tuple[int, ...] = (0,)) -> float:
    """Seconds that a process takes; raises where it ends with another exit code than accepted."""
    environment = {key: value for key, value in os.environ.items() if key != "CI"}
    start = time.perf_counter()
    ran = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    seconds = time.perf_counter() - start
    if ran.returncode not in accepted:
        raise SystemExit(f"{command} exited with {ran.returncode}:\n{ran.stderr}")
    return seconds


def other_client(folder: Path) -> list[str]:
    """The command of openapi-python-client, in an environment of its own."""
    environment = folder / "other"
    run = [sys.executable, "-m", "uv", "--quiet"]
    subprocess.run([*run, "venv", environment], check=True)
    python = environment / "bin/python"
    subprocess.run([*run, "pip", "install", "--python", python, OTHER], check=True)
    return [str(environment / "bin/openapi-python-client"), "generate", "--path", "spec.yaml"]


def cases(folder: Path) -> dict[str, Callable[[], float]]:
    """Each row of the table: what is measured once per round."""
    project = folder / "project"
    shutil.copytree(ROOT / "spec", project / "spec")
    shutil.copyfile(DOCUMENT, project / "spec.yaml")
    onespec = [str(Path(sys.executable).parent / "onespec")]
    generate = [*onespec, "generate", "--target", "python"]
    other = [*other_client(folder), "--output-path", "other", "--overwrite"]
    original = (project / "spec/openapi.yaml").read_text()
    assert original.count(FIELD) == 2
    measure(generate, project)
    rounds = iter(range(10**6))

    def one_field_changed() -> float:
        changed = original.replace(FIELD, CHANGED.format(next(rounds)), 1)
        (project / "spec/openapi.yaml").write_text(changed)
        seconds = measure(generate, project)
        (project / "spec/openapi.yaml").write_text(original)
        measure(generate, project)
        return seconds

    check = [*onespec, "check", "--target", "python"]
    return {
        OTHER: lambda: measure(other, project),
        "generate, one field changed": one_field_changed,
        "generate, unchanged": lambda: measure(generate, project),
        "generate --no-cache": lambda: measure([*generate, "--no-cache"], project),
        "check, unchanged": lambda: measure(check, project),
        "check --no-cache": lambda: measure([*check, "--no-cache"], project),
        "onespec --help": lambda: measure([*onespec, "--help"], project),
        "python -c pass": lambda: measure([sys.executable, "-c", "pass"], project),
    }


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        rows = cases(Path(name))
        seconds: dict[str, list[float]] = {row: [] for row in rows}
        for _ in range(ROUNDS):
            for row, run in rows.items():
                seconds[row].append(run())
    base = statistics.median(seconds[OTHER])
    print(f"{'whole process, median of ' + str(ROUNDS):<34}{'ms':>8}{'ratio':>8}")
    for row, taken in seconds.items():
        median = statistics.median(taken)
        print(f"{row:<34}{median * 1000:>8.0f}{median / base:>8.2f}")


if __name__ == "__main__":
    main()
