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
class Program:
    """The command, as ``argv`` with ``environment`` around it; ``folder`` is first on its PATH."""

    argv: tuple[str, ...]
    environment: dict[str, str]
    folder: Path

    def run(
        self,
        *words: str,
        stdin: str | bytes | None = None,
        cwd: Path | None = None,
        **environment: str,
    ) -> Ended:
        """Run the command with these words; without ``stdin`` there is none."""
        return self.end([*self.argv, *words], stdin=stdin, cwd=cwd, **environment)

    def shell(self, line: str, cwd: Path | None = None, **environment: str) -> Ended:
        """Run a line of a shell in which the command is found."""
        return self.end(["bash", "-c", line], cwd=cwd, **environment)

    def end(
        self,
        argv: Sequence[str],
        stdin: str | bytes | None = None,
        cwd: Path | None = None,
        **environment: str,
    ) -> Ended:
        """Run anything in the command's environment."""
        done = subprocess.run(
            argv,
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            stdin=subprocess.DEVNULL if stdin is None else None,
            capture_output=True,
            check=False,
            cwd=cwd,
            timeout=60,
            env={**self.environment, **environment},
        )
        err = done.stderr.decode()
        assert "Traceback" not in err, err
        return Ended(done.returncode, done.stdout.decode(), err)


@dataclass(frozen=True)
class Installed(Program):
    """The command installed; ``wheels`` is the folder of what was built."""

    wheels: Path

    @property
    def command(self) -> Path:
        return Path(self.argv[0])

    @property
    def python(self) -> Path:
        return self.folder / "python"


def from_source(out: Path, package: str, cache: Path) -> Program:
    """The command as it was generated below ``out``, run by the Python that runs the tests."""
    environment = bare_environment()
    environment["PYTHONPATH"] = os.pathsep.join(str(out / e / "src") for e in ("cli", "python"))
    environment["PYTHONPYCACHEPREFIX"] = str(cache)
    folder = cache / "bin"
    folder.mkdir(parents=True, exist_ok=True)
    return Program((sys.executable, "-m", package), environment, folder)


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
        for path, content in result.files.items():
            file = out / target / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
    return report


def install(document: Path, out: Path, **order: Any) -> str:
    """Generate, build and install; other packages come from an index, these two from files.

    Returns the name of the command.
    """
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
    return program


def once(folder: Path, document: Path, **order: Any) -> Installed:
    """What ``install`` makes, made once for all processes that test at the same time."""
    folder.mkdir(parents=True, exist_ok=True)
    marker = folder / "installed.json"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not marker.exists():
            marker.write_text(json.dumps(install(document, folder, **order)))
    programs = folder / "venv" / "bin"
    environment = bare_environment()
    environment["PATH"] = os.pathsep.join([str(programs), environment.get("PATH", "")])
    command = programs / json.loads(marker.read_text())
    return Installed((str(command),), environment, programs, folder / "wheels")


@pytest.fixture(scope="session")
def ant(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Installed:
    """The command of our document, installed once for all tests."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    return once(shared / "ant", DOCUMENT)


@pytest.fixture(scope="session")
def source(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """The command in ``generated``, which needs no installing."""
    return from_source(ROOT / "generated", "ant_cli", tmp_path_factory.mktemp("cache"))


def uv(*arguments: str) -> None:
    done = subprocess.run([*UV, *arguments], capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return
    reason = f"uv {arguments[0]} failed: {done.stderr}"
    if os.environ.get("ONESPEC_REQUIRE_ALL") or "error sending request" not in done.stderr:
        pytest.fail(reason)
    pytest.skip(reason)
