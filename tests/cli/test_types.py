"""The command's own modules, under a strict type checker."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.installed import ROOT, Installed
from tests.type_checkers import pyright


@pytest.mark.slow
def test_the_package_itself(ant: Installed, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "generated" / "cli" / "src", tmp_path / "src")
    assert pyright(ant.python, tmp_path) == []
