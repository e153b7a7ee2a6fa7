"""A disk that is full: at whichever page of whichever file, nothing is changed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.output.places import variables


def test_a_full_disk_changes_nothing(tmp_path: Path) -> None:
    """One page more of space in each run, until there is enough."""
    namespace = ["unshare", "--mount", *([] if os.geteuid() == 0 else ["--map-root-user"])]
    if not _can_mount(namespace, tmp_path):
        reason = "no disk of a given size can be mounted here (unshare, mount)"
        if os.environ.get("ONESPEC_REQUIRE_ALL"):
            pytest.fail(reason)
        pytest.skip(reason)
    command = [*namespace, sys.executable, "-m", "tests.output.full_disk", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, env=variables(), check=False)
    assert (done.returncode, done.stderr) == (0, "")
    runs = [line.split("\t") for line in done.stdout.splitlines()]
    assert runs[-1] == ["new", "clean", ""]
    assert len(runs) > 8
    for run in runs[:-1]:
        assert run == [
            "old",
            "clean",
            f"{tmp_path.as_posix()}/out: error: can't be written (No space left on device); "
            "free some space on its disk; nothing was changed",
        ]


def _can_mount(namespace: list[str], folder: Path) -> bool:
    if sys.platform != "linux" or shutil.which("unshare") is None:
        return False
    command = [*namespace, "mount", "-t", "tmpfs", "onespec", str(folder)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
