"""Documents that we did not write: a fixed sample of the APIs.guru collection, and GitHub's.

``python -m tests.corpus FOLDER`` tries any number of them.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator import formatting, from_json, from_yaml, targets, validate
from generator.inputs import Order, described, read
from generator.lazy import Hashes
from generator.problems import Report
from generator.render import Renderer
from generator.steps import Steps
from generator.targets import Context
from generator.tree import Array, Node, Object
from tests.corpus import packages
from tests.corpus.checkers import CHECKERS
from tests.corpus.outcome import Outcome
from tests.corpus.runs import Plan, run
from tests.corpus.table import line, totals

pytestmark = pytest.mark.slow
NUMBER = 40
LARGE = 150_000
"""Bytes from which openapi-spec-validator takes too long for a test."""
SMALL = 9
"""So many of the smallest documents are generated twice and type-checked as well."""


@pytest.fixture(scope="module")
def sample() -> list[Path]:
    if shutil.which("npm") is None:
        assert not os.environ.get("ONESPEC_REQUIRE_ALL"), "npm is missing"
        pytest.skip("npm, which fetches the documents, is not installed")
    return [packages.github(), *packages.sample(NUMBER - 1)]


def told(outcomes: Sequence[Outcome]) -> str:
    return "\n".join([*map(line, outcomes), *totals(outcomes)])


def test_they_generate_import_and_cover_every_operation(sample: list[Path]) -> None:
    by_size = sorted(sample, key=lambda file: file.stat().st_size)
    small, others = by_size[:SMALL], by_size[SMALL:]
    thorough = Plan(checkers=CHECKERS, twice=True, twins=True)
    outcomes = run(small, thorough) + run(others, Plan())
    assert len(outcomes) == NUMBER
    assert sum(each.operations for each in outcomes) > 2000
    assert all(each.is_fine or each.refused for each in outcomes), told(outcomes)
    assert sum(each.is_fine for each in outcomes) >= 0.95 * NUMBER, told(outcomes)


def test_what_is_surely_valid_is_valid(sample: list[Path]) -> None:
    """The fast validator and the plain one agree."""
    agreed = 0
    for document in sample:
        if document.stat().st_size < LARGE:
            root = read(Order(document), Report(lenient=True)).root
            if validate.is_surely_valid(root):
                plain = Report()
                validate.run_validator(root, plain)
                assert plain.problems == (), document
                agreed += 1
    assert agreed > NUMBER // 2


def test_what_is_settled_is_as_black_would_have_it(sample: list[Path]) -> None:
    """Formatting what needs it, and formatting everything, come to the same."""
    target = targets.load("python")
    for document in sorted(sample, key=lambda file: file.stat().st_size)[:12]:
        report = Report(lenient=True)
        sources = read(Order(document), report)
        view = target.view(described(sources, report), sources.curation.settings("python", report))
        renderer = Renderer()
        context = Context(renderer, Steps(renderer, {}, lambda path: None, Hashes().of), report)
        files = [each for each in target.files(view, context) if each.formatter]
        texts = {each.path: str(each.text) for each in files}
        assert formatting.format_all(texts, trusted=True) == formatting.format_all(texts), document


def test_json_is_read_as_the_yaml_that_it_is(sample: list[Path]) -> None:
    """The parser for JSON alone, and the one for all YAML: the same values at the same places."""
    for document in sorted(sample, key=lambda file: file.stat().st_size)[:12]:
        root = read(Order(document), Report(lenient=True)).root
        text = json.dumps(root, indent=2, ensure_ascii=False)
        assert_same(from_json.parse("x.json", text), from_yaml.parse("x.json", text))


def assert_same(one: Node, other: Node) -> None:
    assert type(one) is type(other)
    if isinstance(one, Object):
        assert [*one] == [*other]
        for key, value in one.items():
            assert one.at(key) == other.at(key)
            assert one.value_at(key) == other.value_at(key)
            assert_same(value, other[key])
    elif isinstance(one, Array):
        assert len(one) == len(other)
        for number, value in enumerate(one):
            assert one.at(number) == other.at(number)
            assert_same(value, other[number])
    else:
        assert one == other
