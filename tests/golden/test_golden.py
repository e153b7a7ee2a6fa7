"""Golden cases: a document, and what follows from it.

``generated/`` is the first case, and all of it counts. Each further one is a folder beside this
file with an ``openapi.yaml``, perhaps an ``onespec.yaml``, and files in ``expected/``. ``inferred``
and ``typescript`` show everything that is made of a small document, save for modules that are
copied as they are; the curation of the latter chooses its targets. Every other case shows one
feature of OpenAPI: the modules and pages that have to do with it, and in ``problems.txt`` what
onespec says of the document. ``python -m pytest tests/golden --update-golden`` writes them anew.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator import output
from generator.drift import show_text
from generator.folder import Folder
from generator.generate import Result, generate
from generator.inputs import Order, Validation, read
from generator.problems import BadInput, Problem, Report
from generator.provenance import FILE_NAME, Provenance, parse
from generator.source import display_name
from tests.golden.making import files_of
from tests.output.places import encoded, python, tree

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
WHOLE = ("inferred", "typescript")
FEATURES = sorted({file.parent.name for file in HERE.glob("*/openapi.*")} - {*WHOLE})
TARGETS = ("docs/python", "python")
SHOWN = re.compile(
    r"python/src/\w+/(types|resources)/(?!__init__).+|docs/python/(webhooks.md|.+/.+)"
)
ABOUT_CLIENT = ("idempotency", "oauth_client_credentials", "security", "servers")
"""Features that show in the module of clients."""


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
    old = output.stale(out, last, result.provenance)
    settle(out, result.files(), old, tuple(result.targets), update, capsys)


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_package_and_its_pages(
    name: str, update: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    """The record is left out: it would change with any template."""
    out = Folder(HERE / name / "expected")
    result = made(HERE / name / "openapi.yaml", out, Provenance())
    copied = {file.read_bytes() for file in (ROOT / "templates").rglob("*.*")}
    files = {path: each for path, each in result.files().items() if each not in copied}
    del files[FILE_NAME]
    settle(out, files, stale(out, files), (), update, capsys)


@pytest.mark.parametrize("name", FEATURES)
def test_feature(name: str, update: bool, capsys: pytest.CaptureFixture[str]) -> None:
    document = document_of(name)
    out = Folder(HERE / name / "expected")
    files, problems = feature(document)
    about = [str(each).replace(f"{display_name(document.parent)}/", "") for each in problems]
    files["problems.txt"] = "".join(f"{each}\n" for each in about)
    if not about:
        del files["problems.txt"]
    contents = encoded(files)
    settle(out, contents, stale(out, contents), (), update, capsys)


def feature(document: Path) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """What shows how a feature comes out, and what is said of it."""
    report = Report()
    try:
        made = files_of(document, TARGETS, report)
    except BadInput as error:
        return {}, error.problems
    shown = {path: text for path, text in made.items() if SHOWN.fullmatch(path)}
    if document.parent.name in ABOUT_CLIENT:
        shown |= {path: text for path, text in made.items() if path.endswith("/_client.py")}
    return shown, report.problems


@pytest.mark.slow
@pytest.mark.parametrize("name", FEATURES)
def test_what_features_stand_in_is_valid(name: str) -> None:
    """The documents are as they should be, or onespec says what is wrong with them."""
    document = document_of(name)
    report = Report()
    try:
        sources = read(Order(document), report)
        Validation(sources, report).result(report)
    except BadInput as error:
        report.extend(error.problems)
    expected = HERE / name / "expected" / "problems.txt"
    told = expected.read_text("utf-8") if expected.exists() else ""
    for each in report.problems:
        assert each.message in told or f"openapi.yaml:{each.at.line}:" in told


def document_of(name: str) -> Path:
    return next((HERE / name).glob("openapi.*"))


def stale(out: Folder, files: Mapping[str, bytes]) -> tuple[str, ...]:
    return tuple(path for path in out.files("") if path not in files)


def settle(
    out: Folder,
    files: dict[str, bytes],
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
