"""What type checkers say of a folder, in their strictest mode."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

Found = list[dict[str, Any]]


def pyright(python: Path, folder: Path) -> Found:
    """What pyright says, with what is installed beside ``python``; lines count from 1."""
    settings = {
        "include": ["."],
        "typeCheckingMode": "strict",
        "venvPath": str(python.parents[2]),
        "venv": python.parents[1].name,
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    command = [sys.executable, "-m", "pyright", "--outputjson", "--project", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found: Found = json.loads(done.stdout)["generalDiagnostics"]
    return [{**each, "line": each["range"]["start"]["line"] + 1} for each in found]


def mypy(python: Path, folder: Path) -> Found:
    """What mypy says, with what is installed beside ``python``."""
    command = [sys.executable, "-m", "mypy", "--strict", "--output", "json"]
    options = ["--python-executable", str(python), "--cache-dir", str(folder / ".cache")]
    done = subprocess.run(
        [*command, *options, "."], capture_output=True, text=True, check=False, cwd=folder
    )
    assert done.stderr == ""
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
