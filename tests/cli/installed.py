"""The command as its users get it: wheels of the SDK and of the command line, installed."""

from __future__ import annotations

import fcntl
import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from generator.folder import Folder
from generator.generate import generate
from generator.inputs import Order
from generator.problems import Report
from generator.provenance import Provenance

ROOT = Path(__file__).parents[2]
DOCUMENT = ROOT / "spec" / "openapi.yaml"
UV = [sys.executable, "-m", "uv", "--quiet"]


@dataclass(frozen=True)
class Ended:
    """How a process ended, and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def values(self) -> list[Any]:
        """The JSON values on standard output, one per line."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def error(self) -> dict[str, Any]:
        """What ``--format-error json`` wrote."""
        (line,) = self.err.splitlines()
        return json.loads(line)["error"]


@dataclass(frozen=True)
class Installed:
    """An environment with the command; ``wheels`` is the folder of what was built."""

    environment: Path
    wheels: Path
    program: str

    @property
    def command(self) -> Path:
        return self.environment / "bin" / self.program

    @property
    def python(self) -> Path:
        return self.environment / "bin" / "python"

    def run(
        self,
        *words: str,
        stdin: str | bytes | None = None,
        cwd: Path | None = None,
        **environment: str,
    ) -> Ended:
        """Run the command with these words; without ``stdin`` there is none."""
        done = subprocess.run(
            [str(self.command), *words],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            stdin=subprocess.DEVNULL if stdin is None else None,
            capture_output=True,
            check=False,
            cwd=cwd,
            timeout=60,
            env={**bare_environment(), **environment},
        )
        err = done.stderr.decode()
        assert "Traceback" not in err, err
        return Ended(done.returncode, done.stdout.decode(), err)


def bare_environment() -> dict[str, str]:
    """Without a proxy, the API's variables, and what changes how terminals are written to."""
    left_out = ("NO_COLOR", "FORCE_COLOR", "PAGER", "LESS", "COLUMNS", "LINES", "PYTHONPATH")
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.upper().endswith("_PROXY")
        and not name.startswith("ANTHROPIC_")
        and name not in left_out
    }
    return {**kept, "COLUMNS": "100", "PYTHONDONTWRITEBYTECODE": ""}


def generate_targets(
    document: Path, out: Path, targets: Sequence[str] = ("cli", "python"), **order: Any
) -> Report:
    """Write targets of a document below ``out``. Returns the report, with its warnings."""
    report = Report()
    made = generate(
        Order(document, targets=tuple(targets), **order), report, Folder(out), Provenance()
    )
    for target, result in made.targets.items():
        for path, text in result.files.items():
            file = out / target / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
    return report


def install(document: Path, out: Path, **order: Any) -> Installed:
    """Generate, build and install; other packages come from an index, these two from files."""
    generate_targets(document, out, **order)
    wheels, environment = out / "wheels", out / "venv"
    projects = [
        tomllib.loads((out / each / "pyproject.toml").read_text("utf-8"))
        for each in ("python", "cli")
    ]
    own = {each["project"]["name"] for each in projects}
    others = [
        needed
        for each in projects
        for needed in each["project"]["dependencies"]
        if needed.partition("=")[0] not in own
    ]
    for target in ("python", "cli"):
        uv("build", "--wheel", "--out-dir", str(wheels), str(out / target))
    uv("venv", "--python", sys.executable, str(environment))
    into = ["--python", str(environment / "bin" / "python")]
    uv("pip", "install", *into, "--compile-bytecode", *others)
    (cli,) = [each["project"] for each in projects if "scripts" in each["project"]]
    uv(
        "pip",
        "install",
        *into,
        "--compile-bytecode",
        "--no-index",
        "--find-links",
        str(wheels),
        cli["name"],
    )
    (program,) = cli["scripts"]
    return Installed(environment, wheels, program)


def once(folder: Path, document: Path, **order: Any) -> Installed:
    """What ``install`` makes, made once for all processes that test at the same time."""
    folder.mkdir(parents=True, exist_ok=True)
    marker = folder / "installed.json"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not marker.exists():
            made = install(document, folder, **order)
            marker.write_text(json.dumps(made.program))
    return Installed(folder / "venv", folder / "wheels", json.loads(marker.read_text()))


@pytest.fixture(scope="session")
def ant(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Installed:
    """The command of our document, installed once for all tests."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    return once(shared / "ant", DOCUMENT)


def uv(*arguments: str) -> None:
    done = subprocess.run([*UV, *arguments], capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return
    reason = f"uv {arguments[0]} failed: {done.stderr}"
    if os.environ.get("ONESPEC_REQUIRE_ALL") or "error sending request" not in done.stderr:
        pytest.fail(reason)
    pytest.skip(reason)
