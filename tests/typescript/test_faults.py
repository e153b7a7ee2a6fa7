"""Faults lead to the right class of error after the right number of attempts, and to no leaks."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.pages.toolchains import program
from tests.typescript.installed import Installed
from tests.typescript.tools import environment

PROGRAM = Path(__file__).with_name("faults.mjs")
EXPECTED = {
    "seconds": ("ok", 2),
    "date": ("ok", 2),
    "passing": ("ok", 2),
    "told not to": ("InternalServerError", 1),
    "told to": ("ok", 2),
    "half a body": ("ok", 2),
    "half a body, always": ("APIConnectionError", 3),
    "slow body": ("APIConnectionTimeoutError", 3),
    "reset": ("APIConnectionError", 3),
    "malformed": ("APIResponseValidationError", 1),
    "null": ("ok", 1),
    "aborted": ("APIUserAbortError", 1),
    "aborted while waiting": ("APIUserAbortError", 1),
    "silence": ("APIConnectionTimeoutError", 1),
}


@pytest.mark.slow
def test_faults(installed: Installed) -> None:
    script = installed.project / PROGRAM.name
    shutil.copy(PROGRAM, script)
    done = subprocess.run(
        [program("node"), str(script)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,  # an open handle would keep the process
        env=environment(),
    )
    assert done.returncode == 0, done.stderr
    *told, last = [json.loads(line) for line in done.stdout.splitlines()]
    assert {each["name"]: (each["outcome"], each["count"]) for each in told} == EXPECTED
    assert last == {"unhandled": []}
    waited = {each["name"]: each["ms"] for each in told}
    assert waited["seconds"] >= 1000
    assert waited["date"] >= 900  # a date has no milliseconds
