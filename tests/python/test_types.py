"""Type checkers know the installed SDK, all of it, in their strictest mode."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.python.installed import Installed

HERE = Path(__file__).parent

pytestmark = pytest.mark.slow


def diagnostics(installed: Installed, folder: Path, text: str) -> list[dict[str, Any]]:
    """What pyright says of a file in strict mode, where the SDK is installed."""
    lines = [line for line in text.split("\n") if line != "# type: ignore"]
    (folder / "checked.py").write_text("\n".join(lines), encoding="utf-8")
    return _pyright(installed, folder, "checked.py")


def _pyright(installed: Installed, folder: Path, included: str) -> list[dict[str, Any]]:
    settings = {
        "include": [included],
        "typeCheckingMode": "strict",
        "venvPath": str(installed.python.parents[2]),
        "venv": installed.python.parents[1].name,
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    command = [sys.executable, "-m", "pyright", "--outputjson", "--project", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return json.loads(done.stdout)["generalDiagnostics"]


def test_the_package_itself(installed: Installed) -> None:
    assert _pyright(installed, installed.source, "src") == []


def test_uses(installed: Installed, tmp_path: Path) -> None:
    text = (HERE / "uses.py").read_text(encoding="utf-8")
    assert diagnostics(installed, tmp_path, text) == []


def test_misuses(installed: Installed, tmp_path: Path) -> None:
    text = (HERE / "misuses.py").read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line != "# type: ignore"]
    wrong = {number for number, line in enumerate(lines) if line.endswith("# wrong")}
    found = diagnostics(installed, tmp_path, text)
    errors = {each["range"]["start"]["line"] for each in found if each["severity"] == "error"}
    assert wrong - errors == set()
    assert errors - wrong == set()
