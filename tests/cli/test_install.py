"""Both wheels in one environment, taken from files: nobody else's package gets in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.installed import Installed

pytestmark = pytest.mark.slow


def python(ant: Installed, code: str) -> dict[str, str]:
    """What a program in the environment prints as JSON."""
    return json.loads(ant.end([str(ant.python), "-I", "-c", code]).out)


def test_which_sdk_is_imported(ant: Installed) -> None:
    told = python(
        ant,
        "import anthropic, json;"
        "print(json.dumps({'title': anthropic.__title__, 'file': anthropic.__file__}))",
    )
    assert told["title"] == "onespec-anthropic"
    assert Path(told["file"]).is_relative_to(ant.folder.parent)


def test_what_is_installed(ant: Installed) -> None:
    told = python(
        ant,
        "import importlib.metadata as m, json;"
        "print(json.dumps({d.name: d.read_text('direct_url.json') or d.read_text('INSTALLER')"
        " for d in m.distributions()}))",
    )
    assert {"onespec-ant", "onespec-anthropic"} <= told.keys()
    assert not {"anthropic", "ant", "ant-cli"} & told.keys()
    assert sorted(each.name.partition("-")[0] for each in ant.wheels.glob("*.whl")) == [
        "onespec_ant",
        "onespec_anthropic",
    ]


def test_another_package_of_that_name_is_told(ant: Installed, tmp_path: Path) -> None:
    (tmp_path / "anthropic").mkdir()
    (tmp_path / "anthropic" / "__init__.py").write_text("__title__ = 'anthropic'\n")
    ended = ant.run("beta:environments", "list", "--api-key=k1234", PYTHONPATH=str(tmp_path))
    assert ended.code == 2
    assert "is not the one of onespec-anthropic" in ended.err


def test_it_starts(ant: Installed) -> None:
    assert ant.run("--version").out == "ant 0.1.0\n"
    assert ant.shell("ant --version").out == "ant 0.1.0\n"
