"""At the limits that documents have: below them everything works, above them a place is named."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator import cli, gate, generate
from generator.depth import check_depth
from generator.problems import BadInput
from generator.source import Object, parse
from tests.hostile import structures
from tests.output.places import tree

TARGETS = ("python", "typescript", "cli", "docs")
IMPORT_ALL = Path(__file__).with_name("import_all.py")


def chained(applicator: str, length: int) -> str:
    document = structures.document()
    structures.chain(document, applicator, length)
    return structures.json_text(document)


def circled(length: int) -> str:
    """The same with a last link that leads back to the first."""
    document = structures.document()
    structures.chain(document, "properties", length)
    last = {"$ref": "#/components/schemas/N0"}
    document["components"]["schemas"][f"N{length}"] = {"properties": {"p": last}}
    return structures.json_text(document)


def is_accepted(text: str) -> bool:
    root = parse(text.encode(), "openapi.json")
    assert isinstance(root, Object)
    try:
        check_depth(root)
    except BadInput:
        return False
    return True


def longest(applicator: str) -> int:
    found = 1
    while is_accepted(chained(applicator, found + 1)):
        found += 1
    return found


def generated(text: str, folder: Path, *targets: str) -> int:
    (folder / "openapi.json").write_text(text)
    named = [word for target in targets for word in ("--target", target)]
    spec, out = str(folder / "openapi.json"), str(folder / "out")
    return cli.run(["generate", "--spec", spec, "--out", out, *named])


@pytest.mark.slow
@pytest.mark.parametrize("applicator", [*structures.APPLICATORS, "circle"])
def test_the_longest_chain_works_everywhere(applicator: str, tmp_path: Path) -> None:
    """In every target, and when the package is imported and its models are completed."""
    if applicator == "circle":
        text = circled(longest("properties") - 1)
    else:
        text = chained(applicator, longest(applicator))
    assert generated(text, tmp_path, *TARGETS) == 0
    command = [sys.executable, str(IMPORT_ALL), str(tmp_path / "out/python/src")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("applicator", structures.APPLICATORS)
def test_a_longer_chain_is_refused_at_its_place(
    applicator: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    length = longest(applicator)
    assert length > 40
    assert generated(chained(applicator, length + 1), tmp_path, "docs/ruby") == 2
    assert tree(tmp_path).keys() == {"openapi.json"}
    said, _ = capsys.readouterr().err.splitlines()
    place, _, what = said.partition(": error: ")
    assert place.startswith(f"{tmp_path.as_posix()}/openapi.json:1:")
    assert what == (
        f"with its references followed, this is nested more than {gate.MAX_LEVELS} levels deep "
        "(`/things` -> `Top` -> `N0` -> `N1` -> ...); let fewer schemas hold each other"
    )


@pytest.mark.parametrize("length", [1_000, 30_000])
@pytest.mark.parametrize("applicator", ["properties", "allOf"])
def test_how_long_it_is_does_not_matter(applicator: str, length: int) -> None:
    assert not is_accepted(chained(applicator, length))


def test_what_is_recursive_is_not_deep() -> None:
    document = structures.document()
    names = [f"N{n}" for n in range(40)]
    for name in names:
        properties = {each: {"$ref": f"#/components/schemas/{each}"} for each in names[:5]}
        document["components"]["schemas"][name] = {"type": "object", "properties": properties}
    assert is_accepted(structures.json_text(document))


def test_what_only_looks_like_a_reference_does_not_count() -> None:
    document = structures.document()
    schemas = document["components"]["schemas"]
    for n in range(100):
        value = {"$ref": f"#/components/schemas/N{n + 1}"}
        schemas[f"N{n}"] = {"type": "object", "example": value, "default": value}
    schemas["N100"] = {"type": "object", "properties": {"$ref": {"type": "string"}}}
    assert is_accepted(structures.json_text(document))


def test_a_recursion_error_is_a_fault_of_ours(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(*_: object, **__: object) -> None:
        endless()

    monkeypatch.setattr(generate, "_prepared", endless)
    (tmp_path / "openapi.json").write_text(structures.json_text(structures.document()))
    spec, out = str(tmp_path / "openapi.json"), str(tmp_path / "out")
    assert cli.run(["generate", "--debug", "--spec", spec, "--out", out]) == 70
    said = capsys.readouterr().err
    assert "in endless" in said
    assert "onespec: fault in onespec itself: RecursionError: " in said
