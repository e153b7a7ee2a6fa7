"""Every operation of a document is in every SDK and on every kind of page."""

from __future__ import annotations

from collections import Counter

import pytest

from generator import targets
from generator.api import Resource
from generator.inputs import Order, described, read
from generator.pages.text import code_span
from generator.pages.tree import MethodPage
from generator.problems import BadInput, Report
from tests.corpus.documents import operations, shape
from tests.golden.test_golden import FEATURES, document_of

SDKS = ("python", "typescript")
PAGES = ("docs/cli", "docs/java", "docs/python", "docs/ruby", "docs/typescript")
BY_REFERENCE = {
    "references": Counter([("get", "/things/{}"), ("get", "/others")]),
    "path_items": Counter([("get", "/shared/{}")]),
}
"""Operations that don't stand at their path: in other files, among the components."""


@pytest.mark.parametrize("name", FEATURES)
def test_every_operation_is_there(name: str) -> None:
    document = document_of(name)
    report = Report()
    try:
        sources = read(Order(document), report)
    except BadInput:
        return  # nothing is generated, and the golden file says why
    api = described(sources, report)
    wanted = operations(document) + BY_REFERENCE.get(name, Counter())
    assert Counter(_operations(api.resources)) == wanted
    for target in SDKS:
        view = targets.load(target).view(api, sources.curation.settings(target, report))
        assert sum(len(each.methods) for each in view.tree.resources) == wanted.total()
    paths = Counter((verb, code_span(path)) for verb, path in _written(api.resources))
    for target in PAGES:
        view = targets.load(target).view(api, sources.curation.settings(target, report))
        pages = [each.section() for each in view.pages if isinstance(each, MethodPage)]
        assert Counter((each.verb, each.path) for each in pages) == paths
        assert len({each.path for each in view.pages}) == len(view.pages)


def _written(resources: tuple[Resource, ...]) -> list[tuple[str, str]]:
    return [
        *((m.operation.http_method, m.operation.path) for each in resources for m in each.methods),
        *(found for each in resources for found in _written(each.resources)),
    ]


def _operations(resources: tuple[Resource, ...]) -> list[tuple[str, str]]:
    return [(verb, shape(path)) for verb, path in _written(resources)]
