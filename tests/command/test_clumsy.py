"""Folders, names and surroundings that nobody planned for: files, or one message and no more."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator import output
from tests.command.shop import Command
from tests.output.places import python, tree, variables


@pytest.mark.parametrize("name", ["with space", "line\nbreak", "quote'\"", "-dash", "ünï", "{{x}}"])
def test_any_name_of_a_folder(shop: Path, onespec: Command, name: str) -> None:
    (shop / "spec").rename(shop / f"s{name}")
    spec = f"s{name}/openapi.yaml"
    said = onespec("generate", "--spec", spec, "--out", f"./{name}/out")
    assert (said.code, said.err) == (0, "")
    assert (shop / name / "out/PROVENANCE.json").is_file()
    assert onespec("check", "--spec", spec, "--out", f"./{name}/out").code == 0


@pytest.mark.parametrize("out", [".", "spec"])
def test_a_folder_that_holds_other_things(shop: Path, onespec: Command, out: str) -> None:
    """What is there stays, and the files of onespec stand beside it."""
    before = tree(shop)
    assert onespec("generate", "--out", out).code == 0
    after = tree(shop)
    assert {path: after[path] for path in before} == before
    assert onespec("check", "--out", out).code == 0


def test_a_home_folder(shop: Path, onespec: Command) -> None:
    """Its own things stay, in folders of names that onespec uses too."""
    home = shop / "home"
    kept = {".bashrc": "a", "docs/mine.md": "b", ".onespec/notes.txt": "c", "python": "d"}
    for path, text in kept.items():
        (home / path).parent.mkdir(parents=True, exist_ok=True)
        (home / path).write_text(text)
    for command in ("generate", "check", "generate", "check"):
        said = onespec(command, "--out", str(home))
        assert (said.code, said.err) == (0, "")
        after = tree(home)
        assert {path: after.pop(path) for path in kept} == kept
        assert after
        assert all(path.startswith("docs/") or path == "PROVENANCE.json" for path in after)


@pytest.mark.parametrize("out", ["~", "~/sdk"])
@pytest.mark.parametrize("command", ["generate", "check"])
def test_a_tilde_that_no_shell_replaced(shop: Path, out: str, command: str) -> None:
    """Neither a home folder nor one called ``~``, which invites to a terrible ``rm -r``."""
    home = shop / "home"
    home.mkdir()
    before = tree(shop)
    done = python(
        "-m", "generator", command, f"--out={out}", environment={"HOME": str(home)}, folder=shop
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "Invalid value for '--out': the shell has left ~ as it is; write $HOME" in done.stderr
    assert tree(shop) == before
    assert sorted(path.name for path in shop.iterdir()) == ["home", "spec"]


@pytest.mark.parametrize("out", ["/", "//", "/../", "link", "{}"])
@pytest.mark.parametrize("command", ["generate", "check"])
def test_the_root_of_the_disk(
    shop: Path, onespec: Command, monkeypatch: pytest.MonkeyPatch, out: str, command: str
) -> None:
    """Whatever it is called. Should it be taken after all, writing is what fails."""

    def write(*arguments: object) -> None:
        raise AssertionError("this would write to the root")

    monkeypatch.setattr(output, "write", write)
    monkeypatch.setattr(output, "finish_interrupted", write)
    (shop / "link").symlink_to("/")
    out = out.format("../" * 50)
    said = onespec(command, "--out", out)
    assert (said.code, said.out) == (2, "")
    assert said.err == (
        f"{Path(out).as_posix()}: error: is the root of the whole disk, where packages and pages "
        "have no place; choose a folder with --out\n1 error\n"
    )


def test_an_argument_that_is_no_text(shop: Path) -> None:
    command = [sys.executable, "-m", "generator", "check", "--spec", b"\xff.yaml"]
    done = subprocess.run(command, capture_output=True, env=variables(), cwd=shop, check=False)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


@pytest.mark.usefixtures("generated")
@pytest.mark.parametrize(
    "environment",
    [{"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0"}, {"HOME": ""}, {"TERM": "dumb"}],
)
def test_surroundings_do_not_matter(shop: Path, environment: dict[str, str]) -> None:
    done = python("-m", "generator", "check", environment=environment, folder=shop)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.usefixtures("generated")
@pytest.mark.parametrize("closed", [(0,), (0, 2), (0, 1, 2)])
def test_streams_that_are_closed(shop: Path, closed: tuple[int, ...]) -> None:
    def close() -> None:
        for number in closed:
            os.close(number)

    command = [sys.executable, "-m", "generator", "check"]
    done = subprocess.run(command, env=variables(), cwd=shop, preexec_fn=close, check=False)
    assert done.returncode == 0


def test_a_working_folder_that_is_read_only(generated: Path, shop: Path) -> None:
    before = tree(generated)
    shop.chmod(0o555)
    generated.chmod(0o555)
    try:
        done = python("-m", "generator", "check", privileged=False, folder=shop)
    finally:
        shop.chmod(0o755)
        generated.chmod(0o755)
    assert (done.returncode, done.stderr) == (0, "")
    assert tree(generated) == before
