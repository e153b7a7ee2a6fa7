"""The SDK of our document as its users get it: a wheel, in an environment of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.python.generated import DOCUMENT, generate_sdk

Fields = dict[str, Any]

DRIVER = Path(__file__).with_name("driver.py")
UV = [sys.executable, "-m", "uv", "--quiet"]


@dataclass(frozen=True)
class Installed:
    """The generated ``source``, the ``wheel`` built from it, and a ``python`` that has it."""

    source: Path
    wheel: Path
    python: Path

    def run(self, code: str, **environment: str) -> str:
        """What a program prints that can import the SDK and nothing of this repository."""
        command = [str(self.python), "-I", "-c", code]
        env = {**_bare_environment(), **environment}
        # -I would ignore PYTHON* variables; ours are of the SDK.
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=env)
        assert done.returncode == 0, done.stderr
        return done.stdout


class Driver:
    """The SDK at work in a process of its own; it does what one line of JSON says at a time."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def __call__(self, **order: Any) -> Fields:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        assert answer, "the driver has died"
        return json.loads(answer)


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Generated, built and installed once for all tests."""
    out = tmp_path_factory.mktemp("sdk")
    generate_sdk(DOCUMENT, out)
    source, environment = out / "python", out / "venv"
    _uv("build", "--wheel", "--out-dir", str(out / "dist"), str(source))
    (wheel,) = (out / "dist").glob("*.whl")
    _uv("venv", "--python", sys.executable, str(environment))
    python = environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    _uv("pip", "install", "--python", str(python), str(wheel))
    return Installed(source, wheel, python)


@pytest.fixture(scope="session")
def driver(installed: Installed) -> Iterator[Driver]:
    with subprocess.Popen(
        [str(installed.python), "-I", str(DRIVER)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=_bare_environment(),
    ) as process:
        yield Driver(process)
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(timeout=10) == 0


def _bare_environment() -> dict[str, str]:
    """Without a proxy, and without the variables that the SDK reads."""
    return {
        name: value
        for name, value in os.environ.items()
        if not name.upper().endswith("_PROXY") and not name.startswith("ANTHROPIC_")
    }


def _uv(*arguments: str) -> None:
    done = subprocess.run([*UV, *arguments], capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return
    reason = f"uv {arguments[0]} failed: {done.stderr}"
    if os.environ.get("ONESPEC_REQUIRE_ALL") or "error sending request" not in done.stderr:
        pytest.fail(reason)
    pytest.skip(reason)
