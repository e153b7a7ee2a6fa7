"""What ``fetch`` can't do is told of where a document asks for it."""

from __future__ import annotations

from pathlib import Path

from generator.problems import Report
from tests.golden.making import files_of

DOCUMENT = """\
openapi: 3.1.0
info: {title: Limits, version: '1'}
servers: [{url: 'https://api.example'}]
paths:
  /things:
    trace: {operationId: trace, tags: [things], responses: {'204': {description: Fine.}}}
    get:
      operationId: get
      tags: [things]
      parameters:
        - {name: Host, in: header, schema: {type: string}}
        - {name: Expect, in: header, schema: {type: string}}
        - {name: Referer, in: header, description: From where., schema: {type: string}}
        - {name: sid, in: cookie, schema: {type: string}}
      requestBody:
        content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}
      responses: {'204': {description: Fine.}}
    post:
      operationId: post
      tags: [things]
      parameters: [{name: X-Usual, in: header, schema: {type: string}}]
      requestBody:
        content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}
      responses: {'204': {description: Fine.}}
"""
ADVICE = "TypeScript callers need a `fetch` of their own that does"


def test_what_fetch_cant_do(tmp_path: Path) -> None:
    document = tmp_path / "openapi.yaml"
    document.write_text(DOCUMENT, "utf-8")
    report = Report()
    files = files_of(document, ["typescript"], report)
    told = [(each.at.line, each.at.column, each.severity, each.message) for each in report.problems]
    assert told == [
        (6, 12, "warning", "`fetch` sends no TRACE"),
        (11, 11, "warning", "`fetch` doesn't send the header 'Host'"),
        (12, 11, "warning", "`fetch` doesn't send the header 'Expect'"),
        (16, 9, "warning", "`fetch` sends no body with GET"),
    ]
    assert {each.advice for each in report.problems} == {ADVICE}
    methods = files["typescript/src/resources/things.ts"]
    assert "  trace(options?: RequestOptions)" in methods
    told_of = methods.split("  Referer?: string;")[0].split("sid?:")[-1]
    assert "From where.\n   *\n   * Browsers don't send it." in told_of
    assert methods.count("Browsers don't send it.") == 2


def test_elsewhere_it_is_no_matter(tmp_path: Path) -> None:
    document = tmp_path / "openapi.yaml"
    document.write_text(DOCUMENT, "utf-8")
    report = Report()
    files_of(document, ["python"], report)
    assert report.problems == ()
