"""Hostile structure ends early: with files or with messages that have a place, never otherwise."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from generator import cli
from tests.hostile import structures
from tests.hostile.broken import CLOSING_LINE
from tests.hostile.drawn import FEW

_PLACED = re.compile(r"(?s)[^\n]+?(:\d+:\d+)?: (error|warning): [^\n]+; [^\n]+")
SECRET = "not-for-strangers"

Form = Callable[[structures.Document], None]
SECTION = st.sampled_from([*structures.SECTIONS])
APPLICATOR = st.sampled_from(structures.APPLICATORS)
DOUBLED = st.sampled_from(["allOf", "oneOf", "anyOf", "properties"])
ODD: st.SearchStrategy[object] = st.sampled_from(structures.ODD)
NUMBER = st.sampled_from([10**399, -(10**300), 1e308, 5e-324, 2**63, 2**64 + 1, -0.0, 1e-7])


def form(of: Callable[..., None], *arguments: st.SearchStrategy[object]) -> st.SearchStrategy[Form]:
    return st.tuples(*arguments).map(lambda given: lambda target: of(target, *given))


FORMS = st.one_of(
    form(structures.circle, SECTION, st.integers(1, 3)),
    form(structures.reference, SECTION, st.sampled_from(structures.REFERENCES)),
    form(structures.nest, APPLICATOR, st.sampled_from([1, 20, 44, 45, 90, 120, 400])),
    form(structures.chain, APPLICATOR, st.sampled_from([2, 30, 60, 99])),
    form(structures.double, DOUBLED, st.sampled_from([3, 12, 27, 40])),
    form(structures.itself, APPLICATOR, st.booleans()),
    form(structures.enum, st.sampled_from([1, 100, 3000])),
    form(structures.number, NUMBER),
    form(structures.replaced, st.sampled_from(structures.PLACES), ODD),
)
MANY = settings(FEW, max_examples=60, phases=[Phase.explicit, Phase.generate])


def ended(text: str, name: str, capfd: pytest.CaptureFixture[str]) -> int:
    """Generate from a document that lies among traps; the exit code, after a look at the rest."""
    with TemporaryDirectory() as place:
        folder = Path(place, "spec")
        folder.mkdir()
        Path(place, "x.yaml").write_text(f"{SECRET}: 1\n")
        (folder / "link.yaml").symlink_to("../x.yaml")
        (folder / "out").symlink_to("..")
        (folder / "loop.yaml").symlink_to("loop.yaml")
        (folder / "folder").mkdir()
        os.mkfifo(folder / "fifo")
        (folder / name).write_text(text, "utf-8")
        out = Path(place, "generated")
        capfd.readouterr()
        code = cli.run(
            ["generate", "--spec", str(folder / name), "--out", str(out), "--target", "docs/ruby"]
        )
        said = capfd.readouterr()
        assert code in (0, 2), said.err[-2000:]
        assert (code == 0) == out.exists()
        assert SECRET not in said.out + said.err
        assert not any(SECRET in file.read_text() for file in out.rglob("*") if file.is_file())
        *told, count = said.err.splitlines() or [""]
        assert not count or CLOSING_LINE.fullmatch(count), said.err[-2000:]
        assert code == 0 or told
        for line in told:
            assert _PLACED.fullmatch(line), line[:500]
        return code


def judge(forms: list[Form], capfd: pytest.CaptureFixture[str]) -> None:
    document = structures.document()
    for each in forms:
        each(document)
    ended(structures.json_text(document), "openapi.json", capfd)


def test_a_document_without_any(capfd: pytest.CaptureFixture[str]) -> None:
    assert ended(structures.json_text(structures.document()), "openapi.json", capfd) == 0


@settings(FEW, max_examples=10)
@given(st.lists(FORMS, min_size=1, max_size=2))
def test_documents(capfd: pytest.CaptureFixture[str], forms: list[Form]) -> None:
    judge(forms, capfd)


@pytest.mark.slow
@MANY
@given(st.lists(FORMS, min_size=1, max_size=3))
def test_documents_of_many_forms(capfd: pytest.CaptureFixture[str], forms: list[Form]) -> None:
    judge(forms, capfd)


@pytest.mark.parametrize("number", range(len(structures.YAML)))
def test_yaml(number: int, capfd: pytest.CaptureFixture[str]) -> None:
    text = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n" + structures.YAML[number]
    ended(text, "openapi.yaml", capfd)
    assert ended(structures.YAML[number], "openapi.yaml", capfd) == 2


@pytest.mark.parametrize(
    "ref",
    [
        pytest.param(ref, marks=[] if n % 7 == 0 else pytest.mark.slow)
        for n, ref in enumerate(structures.REFERENCES)
    ],
)
def test_references(ref: str, capfd: pytest.CaptureFixture[str]) -> None:
    """None of them leads anywhere; what stands for a path item or a schema is refused alike."""
    for section in ("schemas", "pathItems"):
        document = structures.document()
        structures.reference(document, section, ref)
        ended(structures.json_text(document), "openapi.json", capfd)


@pytest.mark.parametrize(
    "applicator", ["properties", pytest.param("oneOf", marks=pytest.mark.slow)]
)
def test_a_chain_that_is_too_long(applicator: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Of references: they nest as no file does."""
    document = structures.document()
    structures.chain(document, applicator, 400)
    assert ended(structures.json_text(document), "openapi.json", capfd) == 2


@pytest.mark.parametrize("applicator", ["oneOf", "anyOf", "properties"])
def test_ways_that_double_forty_times(applicator: str, capfd: pytest.CaptureFixture[str]) -> None:
    document = structures.document()
    structures.double(document, applicator, 40)
    ended(structures.json_text(document), "openapi.json", capfd)


@pytest.mark.slow
@pytest.mark.parametrize("section", structures.SECTIONS)
@pytest.mark.parametrize("length", [1, 2, 3])
def test_circles(section: str, length: int, capfd: pytest.CaptureFixture[str]) -> None:
    judge([partial(structures.circle, section=section, length=length)], capfd)
