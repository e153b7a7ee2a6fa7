"""The SDK of our document as its users get it: packed by npm, and installed in a project."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import pytest

from tests.pages.toolchains import program
from tests.typescript.generated import DOCUMENT, build, generate_sdk
from tests.typescript.tools import environment, passed

Fields = dict[str, Any]

DRIVER = Path(__file__).with_name("driver.mjs")
NAME = "@anthropic-ai/sdk"


@dataclass(frozen=True)
class Installed:
    """The generated ``source``, the names in what is ``packed``, and a ``project`` that has it."""

    source: Path
    tarball: Path
    project: Path
    packed: tuple[str, ...]


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
        found = json.loads(answer)
        assert found.pop("unhandled") == []
        return found


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Generated, compiled, packed and installed once for all tests."""
    return install(tmp_path_factory.mktemp("typescript"))


def install(out: Path) -> Installed:
    """The SDK generated, compiled and packed into a folder, and a project there that has it."""
    source, project = out / "source", out / "project"
    generate_sdk(DOCUMENT, source)
    build(source)
    told = passed(["npm", "pack", "--ignore-scripts", "--json", "--pack-destination", out], source)
    (about,) = _packages(json.loads(told))
    tarball = out / about["filename"]
    package = project / "node_modules" / NAME
    package.mkdir(parents=True)
    shutil.unpack_archive(tarball, out / "unpacked")
    shutil.copytree(out / "unpacked" / "package", package, dirs_exist_ok=True)
    return Installed(source, tarball, project, tuple(each["path"] for each in about["files"]))


def _packages(told: Any) -> list[Fields]:
    """npm 10 lists what it packed; npm 11 may give it by name."""
    return list(cast("Fields", told).values()) if isinstance(told, dict) else told


@contextmanager
def running(installed: Installed, form: str) -> Generator[Driver]:
    """A driver with the package in the form ``esm`` or ``cjs``. It ends with its input."""
    script = installed.project / DRIVER.name
    shutil.copy(DRIVER, script)
    with subprocess.Popen(
        [program("node"), str(script), form],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment(),
    ) as process:
        yield Driver(process)
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(timeout=10) == 0


@pytest.fixture(scope="session")
def esm(installed: Installed) -> Iterator[Driver]:
    with running(installed, "esm") as driver:
        yield driver


@pytest.fixture(scope="session")
def cjs(installed: Installed) -> Iterator[Driver]:
    with running(installed, "cjs") as driver:
        yield driver
