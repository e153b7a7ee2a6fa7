"""The SDK on each Python that it is for and that is here, and over aiohttp."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.conformance.cases import load_cases
from tests.conformance.fixtures import Conformance
from tests.python.driving import driving, run_case
from tests.python.installed import UV, Installed, environment_with

pytestmark = pytest.mark.slow

EVERYTHING = """
import importlib, pkgutil, anthropic
for each in pkgutil.walk_packages(anthropic.__path__, "anthropic."):
    for value in vars(importlib.import_module(each.name)).values():
        if isinstance(value, type) and issubclass(value, anthropic.BaseModel):
            value.model_rebuild()
"""


AGAIN = ("before", "instead", "headers")
"""Resets before an answer: where the connection was a kept one, aiohttp itself tries again."""


def interpreter(version: str) -> str | None:
    """One of this version, if it is on this machine."""
    command = [*UV, "python", "find", "--no-python-downloads", version]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return done.stdout.strip()
    pyenv = Path(os.environ.get("PYENV_ROOT", "~/.pyenv")).expanduser()
    return next((str(each) for each in pyenv.glob(f"versions/{version}.*/bin/python")), None)


@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13", "3.14"])
def test_on_this_python(
    conformance: Conformance, installed: Installed, version: str, tmp_path: Path
) -> None:
    """Every module is imported, every model built and every case met, without a warning."""
    found = interpreter(version)
    if found is None:
        pytest.skip(f"there is no Python {version} here")
    python = environment_with(tmp_path / "venv", str(installed.wheel), python=found)
    command = [str(python), "-I", "-W", "error", "-c", EVERYTHING]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("", "")
    with driving(python, "-W", "error") as driver:
        for case in load_cases():
            for way in "sync", "async":
                run_case(conformance, driver, case, way)


def test_over_aiohttp(conformance: Conformance, installed: Installed, tmp_path: Path) -> None:
    python = environment_with(tmp_path / "venv", f"{installed.wheel}[aiohttp]")
    with driving(python) as driver:
        for case in load_cases():
            if not any(fault.get("reset") in AGAIN for fault in case.given.get("faults", ())):
                run_case(conformance, driver, case, "async", over="aiohttp")


def test_without_aiohttp(installed: Installed) -> None:
    program = """
import anthropic
try:
    anthropic.DefaultAioHttpClient()
except RuntimeError as error:
    print(error)
"""
    assert "extra `aiohttp`" in installed.run(program)
