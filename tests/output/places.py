"""What the tests of this area share: folders on disk, and records of them."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.provenance import Entry, Inputs
from generator.steps import FileRecord, digest
from generator.toolchain import made_by


def tree(root: Path) -> dict[str, str]:
    """Every file below a folder with its text; nothing of it is left out."""
    found: dict[str, str] = {}
    for folder, folders, files in os.walk(root):
        for name in files:
            file = Path(folder, name)
            found[file.relative_to(root).as_posix()] = file.read_text("utf-8")
        for name in folders:
            link = Path(folder, name)
            if link.is_symlink():
                found[link.relative_to(root).as_posix()] = os.readlink(link)
    return found


def encoded(files: Mapping[str, str]) -> dict[str, bytes]:
    """Files as they are written."""
    return {path: text.encode() for path, text in files.items()}


def entry(files: Mapping[str, FileRecord]) -> Entry:
    return Entry(made_by(), Inputs(digest("document")), {}, files)


def python(
    *arguments: str,
    privileged: bool = True,
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> subprocess.CompletedProcess[str]:
    """A Python process that can import what the tests can.

    Without privileges, permissions bind it, whoever runs the tests.
    """
    command = [sys.executable, *arguments]
    if not privileged and os.geteuid() == 0:
        if shutil.which("setpriv") is None:
            reason = "root's privileges can't be dropped without setpriv"
            if os.environ.get("ONESPEC_REQUIRE_ALL"):
                pytest.fail(reason)
            pytest.skip(reason)
        command = ["setpriv", "--bounding-set=-all", "--inh-caps=-all", *command]
    env = variables(environment)
    return subprocess.run(
        command, capture_output=True, text=True, timeout=120, env=env, cwd=folder, check=False
    )


def interruptible() -> None:
    """For ``preexec_fn``: jobs that a shell runs in the background ignore SIGINT, and so would
    whatever they start."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def variables(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of a process that can import what the tests can."""
    paths = os.pathsep.join(filter(None, sys.path))
    return {**os.environ, "PYTHONPATH": paths, **(more or {})}
