"""The scripts of ``ant completion`` in the shells that they are for."""

from __future__ import annotations

import os
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.installed import Installed
from tests.cli.terminals import Terminal, terminal

pytestmark = pytest.mark.slow

SHELLS = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], "source <(ant completion bash)"),
    "zsh": (
        ["zsh", "-f", "-i"],
        "autoload -Uz compinit && compinit -u -D && source <(ant completion zsh)",
    ),
    "fish": (["fish", "--no-config", "-i"], "ant completion fish | source"),
}

# What is typed before the tab, and what the line is after it.
LINES = {
    "ant work": "ant worker",
    "ant comp": "ant completion",
    "ant beta:environments cre": "ant beta:environments create",
    "ant beta:environments:w": "ant beta:environments:work",
    "ant beta:environments:work hea": "ant beta:environments:work heartbeat",
    "ant beta:environments create --desc": "ant beta:environments create --description",
    "ant beta:environments create --scope org": "ant beta:environments create --scope organization",
    "ant beta:environments create --config.ne": (
        "ant beta:environments create --config.networking"
    ),
    "ant beta:environments create --config.type self": (
        "ant beta:environments create --config.type self_hosted"
    ),
    "ant beta:environments create --format-": "ant beta:environments create --format-error",
    "ant beta:environments list --format js": "ant beta:environments list --format json",
    "ant --format ya": "ant --format yaml",
}


@contextmanager
def shell(ant: Installed, name: str, folder: Path) -> Generator[Terminal]:
    argv, setup = SHELLS[name]
    if shutil.which(argv[0]) is None:
        reason = f"{argv[0]} isn't installed"
        if os.environ.get("ONESPEC_REQUIRE_ALL"):
            pytest.fail(reason)
        pytest.skip(reason)
    homes = {"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    environment = {**ant.environment, **homes, "PS1": "$ ", "INPUTRC": "/dev/null"}
    with terminal(argv, environment) as screen:
        screen.type(f"{setup}; echo re''ady\r")
        screen.until(lambda it: "\nready" in it.text)
        yield screen


@pytest.mark.parametrize("name", SHELLS)
def test_completion(ant: Installed, name: str, tmp_path: Path) -> None:
    with shell(ant, name, tmp_path) as screen:
        for typed, completed in LINES.items():
            screen.type("\x0c")  # a clean screen
            screen.type(f"{typed}\t")
            screen.until(lambda it, wanted=completed: wanted in it.text)
            screen.type("\x15")  # forget the line


@pytest.mark.parametrize("name", SHELLS)
def test_choices_are_listed(ant: Installed, name: str, tmp_path: Path) -> None:
    with shell(ant, name, tmp_path) as screen:
        screen.type("ant beta:environments \t\t")
        screen.until(
            lambda it: all(
                each in it.text
                for each in ("archive", "create", "delete", "list", "retrieve", "update")
            )
        )


@pytest.mark.parametrize("name", SHELLS)
def test_files_are_completed(ant: Installed, name: str, tmp_path: Path) -> None:
    (tmp_path / "environment.yaml").write_text("type: cloud\n")
    with shell(ant, name, tmp_path) as screen:
        screen.type(f"cd {tmp_path}\r")
        screen.type("ant beta:environments create --config envi\t")
        screen.until(lambda it: "--config environment.yaml" in it.text)
