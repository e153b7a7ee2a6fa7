"""The project's own extensions where they live: type checkers know them with the installed SDK."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.python.generated import ROOT
from tests.python.installed import Installed, installed

__all__ = ["installed"]

pytestmark = pytest.mark.slow

EXTENSIONS = ROOT / "spec" / "extensions" / "python"

USES = """\
from anthropic import Anthropic, AsyncAnthropic
from anthropic.extensions.worker import AsyncWorkItem, StopReason, WorkItem
from typing_extensions import assert_type

async def handle(item: AsyncWorkItem) -> None:
    assert_type(item.id, str)
    assert_type(item.stopping, bool)
    assert_type(await item.wait_for_stop(), StopReason)
    assert_type(item.client, AsyncAnthropic)

def handle_blocking(item: WorkItem) -> None:
    assert_type(item.wait_for_stop(1.5), bool)
    assert_type(item.stop_reason, StopReason | None)

async def main() -> None:
    work = AsyncAnthropic().beta.environments.work
    await work.worker("env", "key", handle, max_concurrency=2).run()
    async for item in work.poller(environment_id="env", environment_key="key"):
        assert_type(item.id, str)

def main_blocking() -> None:
    work = Anthropic().beta.environments.work
    work.worker("env", "key", handle_blocking, drain=True).run()
    for item in work.poller(environment_id="env", environment_key="key", block_ms=None):
        assert_type(item.id, str)
"""

MISUSES = """\
from anthropic import Anthropic, AsyncAnthropic
from anthropic.extensions.worker import AsyncWorkItem, WorkItem

async def handle(item: AsyncWorkItem) -> None: ...
def handle_blocking(item: WorkItem) -> None: ...

Anthropic().beta.environments.work.worker("env", "key", handle)
AsyncAnthropic().beta.environments.work.worker("env", "key", handle_blocking)
Anthropic().beta.environments.work.worker("env", "key")
Anthropic().beta.environments.work.worker("env", "key", handle_blocking, concurrency=2)
Anthropic().beta.environments.work.poller("env", "key")
"""
FIRST_MISUSE = 7


@pytest.fixture(name="folder")
def make_folder(tmp_path: Path) -> Path:
    """The extensions, and code that uses them rightly and wrongly."""
    shutil.copytree(EXTENSIONS, tmp_path, dirs_exist_ok=True)
    (tmp_path / "uses.py").write_text(USES, "utf-8")
    (tmp_path / "misuses.py").write_text(MISUSES, "utf-8")
    return tmp_path


def test_pyright_strict(installed: Installed, folder: Path) -> None:
    settings = {
        "typeCheckingMode": "strict",
        "venvPath": str(installed.python.parents[2]),
        "venv": installed.python.parents[1].name,
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")
    command = [sys.executable, "-m", "pyright", "--outputjson", "--project", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    told = json.loads(done.stdout)
    assert told["summary"]["filesAnalyzed"] >= len(list(EXTENSIONS.rglob("*.py"))) + 2
    found = {
        (Path(e["file"]).name, e["range"]["start"]["line"] + 1) for e in told["generalDiagnostics"]
    }
    misuses = range(FIRST_MISUSE, len(MISUSES.splitlines()) + 1)
    assert found == {("misuses.py", line) for line in misuses}


def test_mypy_strict(installed: Installed, folder: Path) -> None:
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary"]
    command += ["--python-executable", str(installed.python), "-p", "worker", "-m", "uses"]
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "MYPY_CACHE_DIR": os.devnull},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
