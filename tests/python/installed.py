"""The SDK of our document as its users get it: a wheel, in an environment of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.python.generated import DOCUMENT, generate_sdk

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
        env = {**bare_environment(), **environment}
        # -I would ignore PYTHON* variables; ours are of the SDK.
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=env)
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Generated, built and installed once for all tests; httpx2 unpacks brotli if it is there."""
    out = tmp_path_factory.mktemp("sdk")
    generate_sdk(DOCUMENT, out)
    source, environment = out / "python", out / "venv"
    uv("build", "--wheel", "--out-dir", str(out / "dist"), str(source))
    (wheel,) = (out / "dist").glob("*.whl")
    return Installed(source, wheel, environment_with(environment, str(wheel), "brotli"))


def environment_with(folder: Path, *packages: str, python: str = sys.executable) -> Path:
    """The interpreter of a new environment in which the packages are installed."""
    uv("venv", "--python", python, str(folder))
    made = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    uv("pip", "install", "--python", str(made), *packages)
    return made


def bare_environment() -> dict[str, str]:
    """Without a proxy, and without the variables that the SDK reads."""
    return {
        name: value
        for name, value in os.environ.items()
        if not name.upper().endswith("_PROXY") and not name.startswith("ANTHROPIC_")
    }


def uv(*arguments: str) -> None:
    """Run uv. Without a network the test is skipped, unless all are required."""
    done = subprocess.run([*UV, *arguments], capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return
    reason = f"uv {arguments[0]} failed: {done.stderr}"
    if os.environ.get("ONESPEC_REQUIRE_ALL") or "error sending request" not in done.stderr:
        pytest.fail(reason)
    pytest.skip(reason)
