"""onespec as users get it: a wheel, installed into an environment of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from generator import __version__
from tests.output.places import python, tree

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow


def uv(*arguments: str) -> None:
    command = [sys.executable, "-m", "uv", *arguments, "--quiet", "--no-config"]
    subprocess.run(command, check=True, timeout=600)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from the source distribution, so that this is complete as well."""
    folder = tmp_path_factory.mktemp("dist")
    uv("build", "--out-dir", str(folder), str(ROOT))
    return folder / f"onespec-{__version__}-py3-none-any.whl"


def test_a_wheel_holds_every_template_and_schema(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    templates = {
        f"generator/_templates/{path.relative_to(ROOT / 'templates').as_posix()}"
        for path in (ROOT / "templates").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert templates <= names
    assert {path for path in names if path.startswith("generator/_templates/")} == templates
    schemas = {f"generator/{path.name}" for path in (ROOT / "generator").glob("*.schema.json")}
    assert schemas
    assert schemas <= names
    assert not any(name.startswith(("tests/", "spec/", "templates/")) for name in names)


def test_an_installed_onespec_gives_the_same_bytes(wheel: Path, tmp_path: Path) -> None:
    environment = tmp_path / "environment"
    uv("venv", "--python", sys.executable, str(environment))
    scripts = environment / ("Scripts" if os.name == "nt" else "bin")
    uv("pip", "install", "--python", str(scripts / "python"), str(wheel))
    spec = ("--spec", str(ROOT / "spec/openapi.yaml"))
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}

    def onespec(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [str(scripts / "onespec"), *arguments]
        return subprocess.run(
            command, capture_output=True, text=True, timeout=300, env=clean, cwd=tmp_path
        )

    assert onespec("--version").stdout == f"onespec {__version__}\n"
    installed = onespec("generate", *spec, "--out", "installed")
    assert (installed.returncode, installed.stderr) == (0, "")
    here = python("-m", "generator", "generate", *spec, "--out", "checkout", folder=tmp_path)
    assert (here.returncode, here.stderr) == (0, "")
    assert tree(tmp_path / "installed") == tree(tmp_path / "checkout")
