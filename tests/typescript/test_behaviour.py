"""What the installed SDK does beside its calls, tested in its own language by Node's test runner.

Each file runs in a process of its own, which has to come to its end without any help.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.pages.toolchains import program
from tests.typescript.generated import compiled
from tests.typescript.installed import Installed
from tests.typescript.tools import environment

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent / "behaviour"
CLIENTS = ("idempotency", "oauth_client_credentials", "servers")
FILES = sorted(each.name for each in HERE.glob("*.test.mjs"))
SECONDS = 120
"""An open handle, or something that doesn't come about, ends in a failure after this time."""


@pytest.fixture(scope="session")
def project(installed: Installed) -> Path:
    """The project in which the SDK is installed, with clients of some golden documents."""
    source = compiled(installed.project / "source", CLIENTS)
    source.rename(installed.project / "clients")
    return installed.project


@pytest.mark.parametrize("name", FILES)
def test_behaviour(project: Path, name: str) -> None:
    for each in HERE.glob("*.mjs"):
        shutil.copy(each, project)
    done = subprocess.run(
        [program("node"), "--expose-gc", "--test-reporter=tap", name],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
        env=environment(),
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "\n# pass 0" not in done.stdout
