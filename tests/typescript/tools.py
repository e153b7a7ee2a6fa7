"""Node's tools for the tests, as pinned in package-lock.json, kept in the user's cache."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import platformdirs

from tests.pages.toolchains import missing, program

HERE = Path(__file__).parent


def environment() -> dict[str, str]:
    """Without a proxy, and without the variables that the SDK reads."""
    return {
        name: value
        for name, value in os.environ.items()
        if not name.upper().endswith("_PROXY") and not name.startswith("ANTHROPIC_")
    }


def node_modules() -> Path:
    """The folder of the packages, installed where it lacks.

    Two processes that install at once don't disturb each other: each has a folder of its own, and
    one of them gets the name.
    """
    npm = program("npm")
    manifests = [HERE / "package.json", HERE / "package-lock.json"]
    key = hashlib.sha256(b"".join(each.read_bytes() for each in manifests)).hexdigest()[:16]
    place = platformdirs.user_cache_path("onespec") / f"typescript-{key}"
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        own = Path(tempfile.mkdtemp(dir=place.parent, prefix="installing-"))
        try:
            for each in manifests:
                shutil.copy(each, own)
            command = [npm, "ci", "--no-audit", "--no-fund", "--prefer-offline"]
            done = subprocess.run(command, cwd=own, capture_output=True, text=True, check=False)
            if done.returncode != 0:
                missing(f"npm can't install the tools: {done.stderr[-300:]}")
            try:
                own.rename(place)
            except OSError:
                if not place.exists():
                    raise
        finally:
            shutil.rmtree(own, ignore_errors=True)
    return place / "node_modules"


def run(command: Sequence[str | Path], cwd: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """A program's output; of those in ``node_modules`` the name is enough."""
    tools = node_modules() / ".bin"
    head, *rest = command
    found = tools / str(head)
    line = [found if found.exists() else program(str(head)), *rest]
    env = {**environment(), "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}", **more}
    return subprocess.run(
        [str(each) for each in line], cwd=cwd, capture_output=True, text=True, check=False, env=env
    )


def passed(command: Sequence[str | Path], cwd: Path, **more: str) -> str:
    """The output of a program that must succeed."""
    done = run(command, cwd, **more)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
