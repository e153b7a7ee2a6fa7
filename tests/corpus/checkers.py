"""Type checkers over many SDKs in one run: each takes seconds to start."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.corpus.outcome import Outcome
from tests.typescript.tools import node_modules, run

Generated = dict[str, Outcome]
"""Outcomes by the names of their folders, which lie side by side."""
Error = tuple[str, str]
"""A file, relative to the folder of them all, and a message."""

_TSC = re.compile(r"^(.+?)\(\d+,\d+\): error (TS.*)")
_MYPY = re.compile(r"^(.+?):\d+: error: (.*)")


def check(place: Path, found: Generated, checkers: Sequence[str]) -> None:
    """Count the errors of each SDK in its outcome, and name the first."""
    for outcome in found.values():
        outcome.type_errors = outcome.type_errors or 0
    for checker in checkers if found else ():
        for file, message in _CHECKERS[checker](place, list(found)):
            outcome = found[Path(file).parts[0]]
            outcome.type_errors = (outcome.type_errors or 0) + 1
            outcome.problem = outcome.problem or f"{checker}: {file}: {message}"[:400]


def _pyright(place: Path, names: Sequence[str]) -> Iterator[Error]:
    roots = [{"root": f"{name}/python/src"} for name in names]
    settings = {
        "include": [each["root"] for each in roots],
        "executionEnvironments": roots,
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
    }
    configuration = place / "pyrightconfig.json"
    configuration.write_text(json.dumps(settings), "utf-8")
    command = [sys.executable, "-m", "pyright", "--outputjson", "-p", str(configuration)]
    command += ["--pythonpath", sys.executable]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode in (0, 1), ran.stderr + ran.stdout[-1000:]
    for each in json.loads(ran.stdout)["generalDiagnostics"]:
        if each["severity"] == "error":
            yield Path(each["file"]).relative_to(place).as_posix(), each["message"]


def _mypy(place: Path, names: Sequence[str]) -> Iterator[Error]:
    """One run for each: two SDKs may have a package of one name."""
    for name in names:
        source = place / name / "python/src"
        command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary"]
        options = ["--no-pretty", "--cache-dir", str(place / ".mypy"), "."]
        ran = subprocess.run(
            [*command, *options], capture_output=True, text=True, check=False, cwd=source
        )
        assert ran.returncode in (0, 1), ran.stderr + ran.stdout[-1000:]
        for line in ran.stdout.splitlines():
            if told := _MYPY.match(line):
                yield f"{name}/{told[1]}", told[2]


def _tsc(place: Path, names: Sequence[str]) -> Iterator[Error]:
    """With the settings that each package has, which are the same."""
    settings = json.loads((place / names[0] / "typescript/tsconfig.json").read_text("utf-8"))
    options = settings["compilerOptions"]
    assert options["strict"]
    del options["rootDir"], options["outDir"]
    options["noEmit"] = True
    settings["include"] = [f"{name}/typescript/src" for name in names]
    (place / "tsconfig.json").write_text(json.dumps(settings), "utf-8")
    if not (place / "node_modules").exists():
        (place / "node_modules").symlink_to(node_modules())
    ran = run(["tsc", "--project", ".", "--pretty", "false"], place)
    told = [_TSC.match(line) for line in ran.stdout.splitlines()]
    assert ran.returncode == 0 or any(told), ran.stdout + ran.stderr
    yield from ((each[1], each[2]) for each in told if each)


_CHECKERS = {"pyright": _pyright, "mypy": _mypy, "tsc": _tsc}
CHECKERS = tuple(_CHECKERS)
