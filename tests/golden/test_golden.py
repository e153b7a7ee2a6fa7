"""Golden cases: a document, and every file that follows from it.

``generated/`` is the first case. Each further one is a folder beside this file with an
``openapi.yaml``, perhaps an ``onespec.yaml``, and the files in ``expected/``; it shows one feature.
``python -m pytest tests/golden --update-golden`` writes them anew.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import output
from generator.drift import show_text
from generator.folder import Folder
from generator.generate import Result, generate
from generator.inputs import Order
from generator.problems import Report
from generator.provenance import FILE_NAME, Provenance, parse
from tests.output.places import python, tree

ROOT = Path(__file__).parents[2]
CASES = sorted(file.parent.name for file in Path(__file__).parent.glob("*/openapi.yaml"))


def made(document: Path, out: Folder, last: Provenance) -> Result:
    """What follows from a document, every step done."""
    report = Report()
    result = generate(Order(document), report, out, last)
    assert report.problems == ()
    return result


def test_our_own_output(update: bool, capsys: pytest.CaptureFixture[str]) -> None:
    out = Folder(ROOT / "generated")
    record = out.text(FILE_NAME)
    last = parse(record, FILE_NAME) if record else Provenance()
    result = made(ROOT / "spec/openapi.yaml", out, last)
    stale = output.stale(out, last, result.provenance)
    settle(out, result.files(), stale, tuple(result.targets), update, capsys)


@pytest.mark.parametrize("name", CASES)
def test_case(name: str, update: bool, capsys: pytest.CaptureFixture[str]) -> None:
    """The record is left out: it would change in every case with any template."""
    folder = Path(__file__).parent / name
    out = Folder(folder / "expected")
    result = made(folder / "openapi.yaml", out, Provenance())
    files = {path: text for path, text in result.files().items() if path != FILE_NAME}
    stale = tuple(path for path in out.files("") if path not in files)
    settle(out, files, stale, (), update, capsys)


def settle(
    out: Folder,
    files: dict[str, str],
    stale: tuple[str, ...],
    folders: tuple[str, ...],
    update: bool,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Write the files if that is asked for; else fail with what differs."""
    if update:
        output.write(out, files, stale)
        return
    found = output.compare(out, files, stale, folders)
    if found:
        show_text(out, found, files)
        pytest.fail(capsys.readouterr().out, pytrace=False)


def test_the_same_bytes_anywhere(tmp_path: Path) -> None:
    """Another hash seed, working directory, locale and time zone; relative and absolute paths."""
    here, there = tmp_path / "here", tmp_path / "a longer place" / "there"
    for folder, link in ((here, "spec"), (there, "copy")):
        folder.mkdir(parents=True)
        (folder / link).symlink_to(ROOT / "spec")
    first = {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"}
    second = {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo", "LC_ALL": "POSIX", "PYTHONUTF8": "0"}
    arguments = ("-m", "generator", "generate", "--no-cache")
    with_relative = python(*arguments, environment=first, folder=here)
    document = str(there / "copy/openapi.yaml")
    with_absolute = python(
        *arguments,
        "--spec",
        document,
        "--out",
        str(there / "out"),
        environment=second,
        folder=there,
    )
    for done in (with_relative, with_absolute):
        assert (done.returncode, done.stderr) == (0, "")
    generated = tree(here / "generated")
    assert len(generated) > 3
    assert tree(there / "out") == generated


def test_kept_files_and_steps_leave_the_same_record(tmp_path: Path) -> None:
    """What was kept from the last run can't be told from what was made anew."""
    document = ROOT / "spec/openapi.yaml"
    out = Folder(tmp_path)
    first = made(document, out, Provenance())
    output.write(out, first.files(), ())
    kept = generate(Order(document), Report(), Folder(tmp_path), first.provenance, cache=True)
    assert kept.files() == first.files()
    assert not kept.done.total()
    assert first.done.total()


def test_golden_files_are_not_updated_where_they_are_judged() -> None:
    arguments = ("-m", "pytest", "tests/golden", "--update-golden", "--collect-only")
    done = python(*arguments, environment={"CI": "true"}, folder=ROOT)
    assert done.returncode == pytest.ExitCode.USAGE_ERROR
    assert "--update-golden writes what is to be judged" in done.stderr
