"""Commands of one's own: mistakes about them are told where they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command.shop import Command, make_onespec, make_shop

__all__ = ["make_onespec", "make_shop"]

CURATION = """\
targets:
  cli:
    command: shop
    extensions:
      - folder: extensions/cli/extra
        files: [__init__.py, run.py]
        word: extra
        commands:
          run: {place: run.command, about: Run it}
          stop: {place: run.stop, about: Stop it}
"""
MODULE = "import click\n\n\n@click.command()\ndef command() -> None: ...\n\n\nstop = command\n"

WRONG = {
    "a module that isn't taken": (
        "run.command",
        "walk.command",
        "spec/onespec.yaml:9:17: error: 'walk.command' is in none of the extension's files; "
        "name a module of `files` and what is in it",
    ),
    "a name that the module lacks": (
        "run.stop",
        "run.halt",
        "spec/onespec.yaml:10:18: error: spec/extensions/cli/extra/run.py has no 'halt'; "
        "name something that the module has",
    ),
    "a command that is there already": (
        "word: extra\n        commands:\n          run:",
        "word: orders\n        commands:\n          list:",
        "spec/onespec.yaml:9:17: error: there is a command orders list already; "
        "give it another name",
    ),
}


@pytest.fixture(name="extended")
def make_extended(shop: Path) -> Path:
    """The working directory, whose curation adds two commands."""
    (shop / "spec/onespec.yaml").write_text(CURATION, "utf-8")
    folder = shop / "spec/extensions/cli/extra"
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text('"""Commands."""\n', "utf-8")
    (folder / "run.py").write_text(MODULE, "utf-8")
    return shop


def test_what_is_named_is_taken(extended: Path, onespec: Command) -> None:
    assert onespec("generate").code == 0
    (taken,) = (extended / "generated/cli/src").rglob("extensions/extra/run.py")
    assert taken.read_text("utf-8") == MODULE


@pytest.mark.parametrize("case", WRONG)
def test_a_mistake_is_located(extended: Path, onespec: Command, case: str) -> None:
    right, wrong, expected = WRONG[case]
    assert right in CURATION
    (extended / "spec/onespec.yaml").write_text(CURATION.replace(right, wrong, 1), "utf-8")
    said = onespec("generate")
    assert said.code == 2
    assert expected in said.err.splitlines()
    assert not (extended / "generated").exists()
