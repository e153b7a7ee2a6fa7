"""The published package, in an environment of its own, for refreshing what is known of it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.python.generated import ROOT
from tests.python.installed import UV

PACKAGE = "anthropic==0.121.0"


def run_published(module: str, folder: Path) -> str:
    """What a module of these tests prints where the published package is ``anthropic``."""
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        _run([*UV, "venv", "--python", sys.executable, str(folder)])
        _run([*UV, "pip", "install", "--python", str(python), PACKAGE, "starlette", "uvicorn"])
    return _run([str(python), "-m", module])


def _run(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    return done.stdout
