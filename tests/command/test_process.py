"""The command as a process: help, exit codes, signals, terminals, and what it imports."""

from __future__ import annotations

import json
import os
import pty
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from generator import __version__
from tests.command.shop import Command, edit
from tests.output.places import interruptible, python, variables

ROOT = Path(__file__).parents[2]
HEAVY = {
    "black",
    "datamodel_code_generator",
    "jinja2",
    "openapi_spec_validator",
    "openapi_spec_validator_rs",
    "rich",
    "yaml",
}

# Runs the command line on a single core, so that no other process does anything; then tells on the
# last line which modules were imported.
TELL = """
import json, os, sys
from generator.cli import run
if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, list(os.sched_getaffinity(0))[:1])
code = run(sys.argv[1:])
sys.stdout.flush()
print(json.dumps([code, sorted(sys.modules)]))
"""


def imported(*arguments: str, environment: Mapping[str, str] | None = None) -> set[str]:
    """The modules that a successful command imports."""
    done = python("-c", TELL, *arguments, environment=environment)
    code, modules = json.loads(done.stdout.splitlines()[-1])
    assert (code, done.stderr) == (0, "")
    return set(modules)


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["check", "--help"]])
def test_help_imports_nothing_but_the_command_line(arguments: Sequence[str]) -> None:
    modules = imported(*arguments)
    ours = {name for name in modules if name.split(".")[0] == "generator"}
    assert ours == {"generator", "generator.cli"}
    assert not modules & {
        *HEAVY,
        "asyncio",
        "dataclasses",
        "email",
        "json.tool",
        "typing_extensions",
    }


@pytest.mark.usefixtures("generated")
@pytest.mark.parametrize("command", ["check", "generate"])
def test_no_tool_is_imported_for_what_is_known(command: str) -> None:
    modules = imported(command)
    assert modules & HEAVY == {"yaml"}
    assert not modules & {"jsonpath_rfc9535", "multiprocessing", "generator.formatting"}
    assert not any(name.startswith(("generator.pages", "generator.build")) for name in modules)
    assert {name for name in modules if name.startswith("generator.targets.")} == set()


def test_an_edited_page_takes_its_target_alone(generated: Path) -> None:
    edit(generated / "docs/ruby/orders.md", "Orders", "Odors")
    modules = imported("generate")
    assert modules & HEAVY == {"jinja2", "yaml"}
    assert "generator.targets.docs_ruby" in modules
    assert "generator.targets.docs_python" not in modules


def test_a_fresh_clone_takes_no_step(generated: Path) -> None:
    """Its files are as new as the clone, in any order."""
    for number, file in enumerate(sorted(generated.rglob("*"))):
        os.utime(file, (number, number))
    assert not imported("check") & (HEAVY - {"yaml"})


def test_other_code_takes_every_step(generated: Path, tmp_path: Path) -> None:
    """Of a checkout, whose version doesn't tell that it was edited."""
    checkout = tmp_path / "checkout"
    for folder in ("generator", "templates"):
        shutil.copytree(ROOT / folder, checkout / folder)
    environment = {"PYTHONPATH": str(checkout)}
    assert not imported("check", environment=environment) & (HEAVY - {"yaml"})
    edit(checkout / "generator/names.py", "from __future__", "# Edited.\nfrom __future__")
    assert "openapi_spec_validator_rs" in imported("check", environment=environment)
    assert generated.is_dir()


@pytest.mark.usefixtures("generated")
def test_every_step_is_done_where_nothing_is_trusted() -> None:
    assert "openapi_spec_validator_rs" in imported("check", "--no-cache")


@pytest.mark.usefixtures("generated")
def test_a_changed_document_is_validated_again() -> None:
    edit(Path("spec/openapi.yaml"), "Sells things.", "Sells other things.")
    assert "openapi_spec_validator_rs" in imported("generate")
    assert "openapi_spec_validator_rs" not in imported("generate")


@pytest.mark.usefixtures("shop")
def test_exit_codes_of_a_process(shop: Path) -> None:
    def code(*arguments: str) -> int:
        return python("-m", "generator", *arguments).returncode

    assert code("--version") == 0
    assert code("check", "--target", "docs/ruby") == 1
    assert code("check", "--target", "nothing") == 2
    assert code("check", "--nothing") == 2
    assert code("nothing") == 2


@pytest.mark.usefixtures("shop")
def test_the_version(onespec: Command) -> None:
    for arguments in (["--version"], ["generate", "--version"], ["init", "--version"]):
        assert onespec(*arguments).out == f"onespec {__version__}\n"


@pytest.mark.usefixtures("shop")
def test_every_command_takes_the_common_options(onespec: Command) -> None:
    options = [
        *("--spec", "spec/openapi.yaml", "--config", "spec/onespec.yaml", "--out", "other"),
        *("--target", "docs/ruby", "--templates", ".", "--strict", "--no-cache", "--debug"),
    ]
    Path("templates").mkdir()
    options[options.index(".")] = "templates"
    assert onespec("generate", *options).code == 0
    assert onespec("check", *options).code == 0
    assert onespec("validate", *options).code == 0
    assert onespec("inspect", "view", *options).code == 0
    Path("spec/onespec.yaml").unlink()
    assert onespec("init", "spec/openapi.yaml", *options[:1], "x", *options[4:]).code == 0


@pytest.mark.usefixtures("shop")
def test_help_leads_to_every_command_and_option(onespec: Command) -> None:
    text = onespec("--help").out
    commands = re.findall(r"^  ([a-z]+)  ", text.partition("Commands:")[2], re.MULTILINE)
    assert commands == ["generate", "check", "validate", "inspect", "init"]
    assert "70 a fault in onespec itself" in text
    for command in commands:
        said = onespec(command, "--help")
        assert (said.code, said.err) == (0, "")
        assert max(map(len, said.out.splitlines())) <= 100
    for option in ("--spec", "--overlay", "--out", "--target", "--templates", "--strict"):
        assert f"\n  {option} " in onespec("generate", "--help").out


def test_a_fault_of_ours(shop: Path, onespec: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """A target that breaks its promise is not the user's fault."""
    from generator.targets import docs_ruby

    def files(view: object, context: object) -> list[None]:
        return [None]

    monkeypatch.setattr(docs_ruby, "files", files)
    said = onespec("generate")
    assert (said.code, said.out) == (70, "")
    assert said.err == (
        "onespec: fault in onespec itself: AttributeError: 'NoneType' object has no attribute "
        "'path'; run it again with --debug for the traceback, and report it\n"
    )
    assert not (shop / "generated").exists()
    said = onespec("generate", "--debug")
    assert said.code == 70
    assert said.err.startswith("Traceback (most recent call last):\n")
    assert said.err.endswith("'path'\n")


@pytest.mark.usefixtures("generated")
def test_interrupted() -> None:
    """A document that never ends being read stands for any slow step."""
    os.mkfifo("slow.yaml")
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "generate", "--spec", "slow.yaml"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=variables(),
        preexec_fn=interruptible,
    )
    with open("slow.yaml", "w"):  # waits until the process reads
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert out == ""
    assert err == "onespec: interrupted; nothing was left half written\n"


@pytest.mark.usefixtures("shop")
def test_a_reader_that_goes_away() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "inspect", "view"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=variables(),
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(60) == 141


def on_a_terminal(*arguments: str, environment: Mapping[str, str] | None = None) -> str:
    """What a command prints on a terminal, both streams."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "generator", *arguments]
    process = subprocess.Popen(
        command,
        stdout=theirs,
        stderr=theirs,
        env=variables({"TERM": "xterm", **(environment or {})}),
    )
    os.close(theirs)
    found = b""
    try:
        while chunk := os.read(ours, 4096):
            found += chunk
    except OSError:  # the other end is closed
        pass
    os.close(ours)
    process.wait(60)
    return found.decode().replace("\r\n", "\n")


def test_colour_on_a_terminal_only(generated: Path, onespec: Command) -> None:
    (generated / "docs/index.md").unlink()
    changed = "missing: generated/docs/index.md"
    assert f"\x1b[31m{changed}\x1b[0m\n" in on_a_terminal("check")
    assert f"{changed}\n" in on_a_terminal("check", environment={"NO_COLOR": "1"})
    assert f"{changed}\n" in onespec("check").out
    error = "\x1b[31merror:\x1b[0m unknown target"
    assert error in on_a_terminal("check", "--target", "docs/pithon")


@pytest.mark.usefixtures("shop")
def test_progress_on_a_terminal_only(onespec: Command) -> None:
    # An SDK takes longer than the line's patience, and is made first.
    shown = on_a_terminal("generate", "--target", "python", "--target", "docs/ruby")
    assert "generating docs/ruby ..." in shown
    assert shown.count("docs/ruby  ") == 1
    assert "generating" not in onespec("check", "--no-cache").out
