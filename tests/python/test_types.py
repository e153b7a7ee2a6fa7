"""Type checkers know the installed SDK, all of it, in their strictest mode."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.python.installed import Installed
from tests.type_checkers import Found, mypy, pyright

HERE = Path(__file__).parent

pytestmark = pytest.mark.slow

USES = ("uses.py", "uses_methods.py")


def copied(name: str, folder: Path) -> list[str]:
    """The lines of a file, less what hides it from the checks of this repository."""
    lines = (HERE / name).read_text(encoding="utf-8").split("\n")
    lines = [line for line in lines if line != "# type: ignore"]
    (folder / name).write_text("\n".join(lines), encoding="utf-8")
    return lines


@pytest.mark.parametrize("checker", [pyright, mypy])
def test_the_package_itself(
    installed: Installed, tmp_path: Path, checker: Callable[[Path, Path], Found]
) -> None:
    shutil.copytree(installed.source / "src", tmp_path / "src")
    assert checker(installed.python, tmp_path / "src") == []


@pytest.mark.parametrize("checker", [pyright, mypy])
def test_uses_and_misuses(
    installed: Installed, tmp_path: Path, checker: Callable[[Path, Path], Found]
) -> None:
    """No error in the uses, and one in each line of the misuses that says ``# wrong``."""
    for name in USES:
        copied(name, tmp_path)
    lines = enumerate(copied("misuses.py", tmp_path), 1)
    wrong = {number for number, line in lines if line.endswith("# wrong")}
    found = checker(installed.python, tmp_path)
    misused = [each for each in found if Path(each["file"]).name == "misuses.py"]
    assert [each for each in found if each not in misused] == []
    errors = {each["line"] for each in misused if each["severity"] == "error"}
    assert wrong - errors == set()
    assert errors - wrong == set()
    assert len(wrong) > 60


def test_every_method_is_used(sdk: Any) -> None:
    """A method that is added has to be added to the uses."""
    text = (HERE / "uses_methods.py").read_text(encoding="utf-8")
    environments = sdk.Anthropic("k").beta.environments
    for resource, name in (
        (environments.with_raw_response, "e"),
        (
            environments.work.with_raw_response,
            "w",
        ),
    ):
        methods = [each for each in dir(resource) if not each.startswith("_")]
        for method in methods:
            if callable(getattr(resource, method)):
                assert text.count(f" {name}.{method}(") + text.count(f"({name}.{method}(") == 6
