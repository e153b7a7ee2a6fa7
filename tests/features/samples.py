"""Examples of the reference pages, each with what its operation asks for and is answered with."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from urllib.parse import parse_qsl, unquote

from generator import targets, view
from generator.api import Operation, Primitive
from generator.build.returns import success
from generator.inputs import Order, described, read
from generator.pages.calls import Call
from generator.pages.samples import Sampler, plain
from generator.pages.text import code_span
from generator.pages.tree import MethodPage
from generator.problems import Report
from tests.golden.making import files_of
from tests.golden.test_golden import document_of
from tests.pages.pages import example
from tests.python.server import Seen, Told


@dataclass(frozen=True)
class Sampled:
    """An example: the page it is on, its code, its operation, and an answer to that.

    It ``prints`` something or nothing; credentials are in the environment.
    """

    path: str
    code: str
    operation: Operation
    answer: Told
    prints: bool
    env: tuple[str, ...]

    def differences(self, seen: Sequence[Seen], printed: str) -> list[str]:
        """Where what was asked isn't what the page is about."""
        if len(seen) != 1:
            return [f"{self.path}: {len(seen)} requests"]
        return [f"{self.path}: {each}" for each in self._differences(seen[0], printed)]

    def _differences(self, seen: Seen, printed: str) -> Iterator[str]:
        if seen.method != self.operation.http_method.upper():
            yield f"{seen.method} is asked"
        path = re.sub(r"\\\{.+?\\\}", "[^/]+", re.escape(self.operation.path.partition("?")[0]))
        if not re.fullmatch(f"(?:/[^/]+)*?{path}", unquote(seen.path)):
            yield f"{seen.path} is asked"
        names = {name for name, _ in parse_qsl(seen.query, keep_blank_values=True)}
        for each in self.operation.parameters:
            if not each.required or each.place == "path":
                continue
            if each.place == "header" and each.name.lower() not in seen.headers:
                yield f"the header {each.name} isn't sent"
            if each.place == "query" and each.name not in names:
                yield f"the query parameter {each.name} isn't sent"
        body = self.operation.body
        if body is not None and body.required and not seen.body:
            yield "no body is sent"
        if bool(printed) != self.prints:
            yield f"prints {printed!r}"


@cache
def sampled(feature: str, language: str) -> tuple[Sampled, ...]:
    """The examples on a golden document's pages."""
    report = Report()
    document = document_of(feature)
    sources = read(Order(document), report)
    api = described(sources, report)
    sdk = view.sdk(api)
    calls = {
        (call.operation.http_method, code_span(call.operation.path)): call
        for listed in sdk.calls.values()
        for call in listed
    }
    settings = sources.curation.settings(f"docs/{language}", report)
    texts = files_of(document, [f"docs/{language}"], Report())
    found: list[Sampled] = []
    for page in targets.load(f"docs/{language}").view(api, settings).pages:
        if isinstance(page, MethodPage):
            text = texts[f"docs/{language}/{page.path}"]
            section = page.section()
            call = calls[section.verb, section.path]
            found.append(
                Sampled(
                    page.path,
                    example(text, language),
                    call.operation,
                    _answer(call, sdk.schema),
                    call.returns is not None,
                    tuple(each.env for each in api.client.credentials if each.env),
                )
            )
    return tuple(found)


def _answer(call: Call, schema: view.Schema) -> Told:
    """An answer as the document has it."""
    response = success(call.operation)
    status = response.status if response else "204"
    code = int(status) if status.isdigit() else 200
    if response is None or not response.contents or call.returns is None:
        return Told(b"", 204 if code == 200 else code)
    media_type = response.contents[0].media_type.replace("*/*", "application/json")
    of = call.method.returns
    assert of is not None
    kind = view.stream_kind(call)
    if of == Primitive("binary") or ("json" not in media_type and not kind):
        return Told(b"text", code, media_type=media_type)
    text = json.dumps(plain(Sampler(schema).sample(of, "", response.contents[0].example)))
    if kind == "events":
        return Told(f"data: {text}\n\n", code, media_type=media_type)
    return Told(f"{text}\n", code, media_type=media_type)
