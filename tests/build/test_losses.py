"""What isn't generated is told where it stands, and of what kind it is."""

from __future__ import annotations

from textwrap import indent

import pytest

from generator.problems import Problem, Report
from tests.build.documents import api, document

DONE = "responses: {'200': {description: Done.}}"


def told(path: str) -> tuple[Problem, ...]:
    """What is told of a document with this path."""
    report = Report()
    api(document(paths=f"/a:\n{indent(path, '  ')}"), "", report)
    return report.warnings


@pytest.mark.parametrize(
    ("path", "lost", "line"),
    [
        (f"query: {{{DONE}}}", "operation", 5),
        (f"Get: {{{DONE}}}", "operation", 5),
        (f"get: {{parameters: [{{in: query, schema: {{}}}}], {DONE}}}", "parameter", 5),
        (f"get: {{parameters: [{{name: a, in: body, schema: {{}}}}], {DONE}}}", "parameter", 5),
        (
            f"servers: [{{url: 'https://a.b'}}, {{url: 'https://c.d'}}]\nget: {{{DONE}}}",
            "server",
            5,
        ),
        (
            "get:\n  servers: [{url: 'https://{a}.b', variables: {a: {default: x}}}]\n"
            f"  {DONE}",
            "server",
            6,
        ),
    ],
)
def test_losses(path: str, lost: str, line: int) -> None:
    assert [(each.lost, each.at.line) for each in told(path)] == [(lost, line)]


@pytest.mark.parametrize(
    "path",
    [
        f"x-get: {{{DONE}}}\nget: {{{DONE}}}",
        f"get: {{parameters: [{{in: header, name: accept, schema: {{}}}}], {DONE}}}",
        f"servers: [{{url: 'https://a.b'}}]\nget: {{{DONE}}}",
    ],
)
def test_nothing_lost(path: str) -> None:
    assert told(path) == ()
