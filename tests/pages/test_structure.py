"""Pages as a CommonMark parser sees them: headings, nesting and fences are those of the data."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.api import Api
from generator.pages.tree import Item, MethodPage, MethodSection, ResourcePage
from tests.build.documents import api
from tests.build.documents import tree as parsed
from tests.pages.pages import (
    LANGUAGES,
    PARSER,
    bullets,
    environments,
    expected,
    headings,
    method_headings,
    pages,
    resource_headings,
    view,
    zoo,
)
from tests.pages.texts import hostile


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("of", [environments, zoo], ids=["environments", "zoo"])
def test_a_parser_finds_what_the_data_holds(of: Callable[[], Api], language: str) -> None:
    check(of(), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_lf_utf_8_without_trailing_blanks(language: str) -> None:
    for text in pages(environments(), language).values():
        assert text.endswith("\n")
        assert not text.endswith("\n\n")
        assert not text.startswith("\n")
        assert "\r" not in text
        assert "\n\n\n" not in text
        assert not [line for line in text.split("\n") if line != line.rstrip()]


@pytest.mark.parametrize("language", LANGUAGES)
@given(st.lists(hostile, min_size=6, max_size=6))
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_hostile_text_stays_in_its_place(language: str, texts: list[str]) -> None:
    check(hostile_api(texts), language)


def hostile_api(texts: list[str]) -> Api:
    """An API with these texts wherever a document may hold text."""
    summary, operation, parameter, model, member, value = texts
    schema = {
        "type": "object",
        "description": model,
        "properties": {
            "id": {"type": "string", "description": member},
            "kind": {"enum": [f"a{value}", "b", value], "description": member},
            "below": {"$ref": "#/components/schemas/Below", "description": operation},
        },
    }
    below = {"type": "object", "description": member, "properties": {"x": {"const": f"c{value}"}}}
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1"},
        "paths": {
            "/things/{id}": {
                "post": {
                    "operationId": "update",
                    "summary": summary,
                    "description": operation,
                    "parameters": [
                        {
                            "name": "id",
                            "in": "path",
                            "required": True,
                            "description": parameter,
                            "schema": {"type": "string"},
                            "example": value,
                        }
                    ],
                    "requestBody": {"required": True, "content": content},
                    "responses": {"200": {"description": "", "content": content}},
                }
            }
        },
        "components": {"schemas": {"Thing": schema, "Below": below}},
    }
    return api(parsed(json.dumps(document), "openapi.json"))


def check(of: Api, language: str) -> None:
    """Compare every page, as parsed, with the view that it was printed from."""
    texts = pages(of, language)
    for page in view(of, language).pages:
        text = texts[page.path]
        found = PARSER.parse(text)
        kinds = {child.type for token in found for child in (token, *(token.children or ()))}
        assert not kinds & {"html_block", "html_inline", "blockquote_open", "hr"}
        match page:
            case ResourcePage():
                wanted = [pair for each in page.sections for pair in resource_headings(each)]
                assert headings(text) == wanted
                shown = [
                    bullet
                    for each in page.sections
                    for items in (
                        *(items for method in each.methods for items in lists(method.section())),
                        *(model().items for model in each.models),
                    )
                    for bullet in expected(items)
                ]
                assert list(bullets(text)) == shown
            case MethodPage():
                check_method(page.section(), text, language)


def check_method(section: MethodSection, text: str, language: str) -> None:
    assert headings(text) == method_headings(section)
    shown = [bullet for items in lists(section) for bullet in expected(items)]
    assert list(bullets(text)) == shown
    ours = [token for token in PARSER.parse(text) if token.type == "fence" and token.level == 0]
    infos = [token.info for token in ours if token.info in (language, "json")]
    assert infos == ([language, "json"] if section.response else [language])
    if section.response:
        assert ours[-1].content == f"{section.response}\n"
        json.loads(section.response)


def lists(section: MethodSection) -> list[tuple[Item, ...]]:
    return [section.parameters, section.returns]
