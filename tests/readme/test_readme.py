"""Every command that the README shows, run as a newcomer would: in a fresh copy of the project."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FIRST, SECOND = (
    "python -m pip install -e . && onespec generate",
    "python -m pip install -e '.[test]' && python -m pytest",
)


def blocks(language: str) -> list[str]:
    return [text for name, text in FENCE.findall(README) if name == language]


def commands() -> list[str]:
    return [line for block in blocks("sh") for line in block.splitlines()]


def copy(folder: Path) -> Path:
    """The project as it would be cloned: what git tracks, and what it would."""
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listed, cwd=ROOT, check=True, capture_output=True).stdout.split(b"\0")
    for name in filter(None, names):
        source = ROOT / os.fsdecode(name)
        if source.is_file():
            target = folder / os.fsdecode(name)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
    return folder


def run(command: str, folder: Path, **env: str) -> subprocess.CompletedProcess[str]:
    environment: Mapping[str, str] = {**os.environ, **env}
    return subprocess.run(
        ["bash", "-c", command], cwd=folder, env=environment, text=True, capture_output=True
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy(tmp_path / "project")


def test_the_readme_has_two_commands_and_both_are_run() -> None:
    assert commands()[:2] == [FIRST, SECOND]
    # The second is this very run of the tests; the script for a clean machine calls it as it is.
    assert SECOND in (ROOT / ".ci/run").read_text().splitlines()


@pytest.mark.slow
def test_the_first_command_in_a_fresh_environment(project: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", ".venv"], cwd=project, check=True)
    activated = f". .venv/bin/activate && {FIRST}"
    before = _contents(project / "generated")
    shutil.rmtree(project / "generated")
    ran = run(activated, project, PIP_DISABLE_PIP_VERSION_CHECK="1")
    assert ran.returncode == 0, ran.stderr
    assert _contents(project / "generated") == before


@pytest.mark.parametrize("command", [c for c in commands() if c not in (FIRST, SECOND)])
def test_every_other_command(command: str, project: Path) -> None:
    brought = project / "path/to"
    brought.mkdir(parents=True)
    shutil.copyfile(project / "spec/openapi.yaml", brought / "openapi.yaml")
    scripts = Path(sys.executable).parent
    ran = run(command, project, PATH=f"{scripts}{os.pathsep}{os.environ['PATH']}")
    assert ran.returncode == 0, ran.stderr
    assert "Traceback" not in ran.stderr


def test_the_workflow_and_the_hook_are_yaml_that_names_real_things() -> None:
    workflow, hook = [yaml.safe_load(text) for text in blocks("yaml") if text.startswith("# .")]
    runs = [step["run"] for step in workflow["jobs"]["check"]["steps"] if "run" in step]
    assert runs[-1] == "onespec check --format github"
    offered = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    assert [each["id"] for each in hook["repos"][0]["hooks"]] == [each["id"] for each in offered]


def test_every_link_leads_somewhere() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def _contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
