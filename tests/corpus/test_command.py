"""The command that tries documents of others, on a document of ours."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from tests.corpus.checkers import check
from tests.corpus.documents import documents, spread
from tests.corpus.forks import forked
from tests.corpus.outcome import Outcome, append, kept
from tests.corpus.runs import ROOT
from tests.corpus.table import HEADER, line, totals
from tests.corpus.trial import differing, tried
from tests.corpus.twins import twin
from tests.pages.toolchains import program

LAMPS = {
    "openapi": "3.1.0",
    "info": {"title": "Lamps", "version": "1", "description": "Lamps.\n\nno: 1e3\n"},
    "servers": [{"url": "https://lamps.example"}],
    "paths": {
        "/lamps": {
            "get": {
                "operationId": "listLamps",
                "parameters": [{"name": "on", "in": "query", "schema": {"type": "boolean"}}],
                "responses": {"204": {"description": "ok"}},
            },
            "post": {"operationId": "addLamp", "responses": {"201": {"description": "1.0"}}},
        }
    },
}
NOT_LAMPS = '{"openapi": "3.1.0", "openapi": "3.1.0", "paths": {}}'


@pytest.fixture
def document(tmp_path: Path) -> Path:
    file = tmp_path / "lamps.json"
    file.write_text(json.dumps(LAMPS, indent=1), "utf-8")
    return file


def npm_package(folder: Path, document: Path) -> Path:
    about = folder / "package.json"
    about.write_text(json.dumps({"name": "lamps", "version": "1.0.0"}), "utf-8")
    packed = folder / "lamps-1.0.0.tgz"
    with tarfile.open(packed, "w:gz") as archive:
        archive.add(about, "package/package.json")
        archive.add(document, "package/api/lamps.json")
    return packed


def wheel(folder: Path, document: Path) -> Path:
    packed = folder / "lamps-1.0-py3-none-any.whl"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(document, "lamps/lamps.json")
        archive.writestr("lamps/refused.json", NOT_LAMPS)
        about = "lamps-1.0.dist-info"
        archive.writestr(f"{about}/METADATA", "Metadata-Version: 2.1\nName: lamps\nVersion: 1.0\n")
        tag = "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        archive.writestr(f"{about}/WHEEL", tag)
        archive.writestr(f"{about}/RECORD", "")
    return packed


@pytest.mark.slow
def test_packages_are_unpacked_tried_and_told_of(tmp_path: Path, document: Path) -> None:
    program("npm")
    places = [f"npm:{npm_package(tmp_path, document)}", f"pypi:{wheel(tmp_path, document)}"]
    command = [sys.executable, "-m", "tests.corpus", *places, "--into", str(tmp_path / "into")]
    command += ["--json", str(tmp_path / "kept"), "--jobs", "1", "--twice", "--twins"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    head, *rest = done.stdout.splitlines()
    assert head == HEADER
    assert [each.split()[0] for each in rest[:3]] == ["fine", "fine", "refused"]
    assert rest[0].split()[:10] == ["fine", "yes", "yes", "yes", *"2220", "-", rest[0].split()[9]]
    assert ": error: " in rest[3]  # what is wrong with the third
    assert "2 of 3 (66.7%) fine: all of that, the same each time" in rest
    assert "1 of 1 (100.0%) of the rest refused with a located message" in rest

    again = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert again.stdout.splitlines()[1:] == rest[4:], "tried again, though all are known"


def test_what_differs_in_another_run_is_found(tmp_path: Path, document: Path) -> None:
    out = tmp_path / "out"
    assert tried(document, out, (), 0).is_fine
    assert differing(document, out, "bare", (), 0) == ""
    assert differing(document, out, "twin", (), 0) == ""
    (out / "python/README.md").write_text("lamps", "utf-8")
    assert differing(document, out, "bare", (), 0) == "bare: 1 files differ: python/README.md"


def test_the_twin_says_the_same(tmp_path: Path, document: Path) -> None:
    as_yaml = twin(document, tmp_path / "yaml")
    assert as_yaml.suffix == ".yaml"
    assert "\n    no: 1e3" in as_yaml.read_text("utf-8")  # a text, in a block
    assert json.loads(twin(as_yaml, tmp_path / "json").read_bytes()) == LAMPS


def test_work_that_takes_too_long_is_stopped() -> None:
    def endless() -> None:
        while True:
            pass

    assert "SIGXCPU" in forked(endless, limit=1).failure
    assert forked(lambda: 1).answer == 1
    assert forked(lambda: 1 // 0).failure.startswith("ZeroDivisionError")


def test_outcomes_are_kept_line_by_line(tmp_path: Path) -> None:
    file = tmp_path / "kept"
    one = Outcome("a.json", operations=1, kinds={"_ is lost": 2})
    append(file, one)
    with file.open("a") as lines:
        lines.write('{"document": "b')  # where it was stopped
    assert list(kept(file)) == [one]
    assert not list(kept(tmp_path / "none"))


def test_the_table_tells_what_is_wrong() -> None:
    fine = Outcome("a.json", 2, True, True, True, False, True, 2, 2)
    lost = replace(fine, document="b.json", in_sdk=1, problem="1 operations are not in the SDK")
    untyped = replace(fine, document="c.json", type_errors=3, kinds={"_ is lost": 4})
    assert fine.is_fine
    assert line(lost).split()[0] == line(untyped).split()[0] == "WRONG"
    found = totals([fine, lost, untyped])
    assert "5 of 6 (83.3%) operations in SDK and pages" in found
    assert "0 of 1 (0.0%) type-check" in found
    assert "1 of 3 (33.3%) fine: all of that, the same each time" in found
    assert found[-1].split() == ["1", "4", "_", "is", "lost"]


def test_one_of_each_provider_comes_first(tmp_path: Path) -> None:
    for name in ("one/a.json", "one/b.json", "two.json"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(json.dumps(LAMPS), "utf-8")
    found = documents([tmp_path])
    ordered = spread(found, tmp_path)
    assert {each.relative_to(tmp_path).parts[0] for each in ordered[:2]} == {"one", "two.json"}
    assert sorted(ordered) == found


@pytest.mark.slow
def test_type_errors_are_counted(tmp_path: Path, document: Path) -> None:
    outcomes = {
        name: tried(document, tmp_path / name, ("typescript",), 0) for name in ("good", "bad")
    }
    wrong = 'x: int = "lamp"\n'
    (tmp_path / "bad/python/src/lamps/odd.py").write_text(wrong, "utf-8")
    (tmp_path / "bad/typescript/src/odd.ts").write_text('export const x: number = "lamp";\n')
    check(tmp_path, outcomes, ("pyright", "mypy", "tsc"))
    assert outcomes["good"].type_errors == 0, outcomes["good"].problem
    assert outcomes["bad"].type_errors == 3
    assert "odd.py" in outcomes["bad"].problem
    shutil.rmtree(tmp_path / "bad")
