"""The people who write curation and overlays are trusted; what they paste may be anything."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.hostile import slots, trees
from tests.hostile.drawn import FEW, MANY, PIECES, TEXT, ended, texts
from tests.hostile.making import (
    check_kinds,
    check_paths,
    check_problems,
    check_text,
    made,
    read_through,
)

_SLOTS = """
    client_header client_query_key client_query resource resource_title singular description
    resource_header query_key query method inner inner_method inner_title
"""
CURATED = st.fixed_dictionaries(dict.fromkeys(_SLOTS.split(), TEXT))


def curation(text: dict[str, str]) -> dict[str, Any]:
    """Every string that isn't bound to a form of its own holds a text."""
    inner = {
        "methods": {f"{text['inner_method']} go": {"operation": "plain_list_operation"}},
        "title": text["inner_title"],
    }
    return {
        "client": {
            "name": "Plain",
            "headers": {"X-Plain": text["client_header"]},
            "query": {text["client_query_key"]: text["client_query"]},
            "credentials": {},
        },
        "resources": {
            f"a {text['resource']}": {
                "title": text["resource_title"],
                "singular": text["singular"],
                "description": text["description"],
                "headers": {"X-Plain": text["resource_header"]},
                "query": {text["query_key"]: text["query"]},
                "methods": {f"b {text['method']}": "plain_operation"},
                "resources": {f"c {text['inner']}": inner},
            }
        },
    }


def judge(text: dict[str, str]) -> None:
    found = made({}, curation=curation(text))
    check_problems(found)
    check_paths(found)
    check_text(found)
    check_kinds(found)


@pytest.mark.parametrize("name", ["class", "None", "_", "__init__", "CON", "x" * 300])
def test_names_of_the_client(name: str) -> None:
    """Any identifier, which may be a word of a language or the name of a device."""
    found = made({}, curation={"client": {"name": name}})
    assert found.files is not None
    check_problems(found)
    check_paths(found)
    check_text(found)
    for path, text in found.files.items():
        trees.shape(trees.language(path), text)


@pytest.mark.parametrize(
    ("target", "key", "value"),
    [
        ("python", "version", "\u0661.\u0662"),
        ("typescript", "version", "1.2.\u0663"),
        ("python", "holder", "a\nb"),
        ("python", "license", 'MIT"'),
        ("python", "distribution", "../x"),
        ("typescript", "package", "@a/.."),
        ("docs/java", "package", "*/"),
    ],
)
def test_settings_that_have_a_form_of_their_own(target: str, key: str, value: str) -> None:
    found = made({}, curation={"targets": {target: {key: value}}})
    assert found.files is None
    check_problems(found)


@pytest.mark.parametrize("key", ["idempotency_header", "request_id_header", "platform_headers"])
def test_names_of_headers_are_tokens(key: str) -> None:
    found = made({}, curation={"client": {key: "X-A: b\r\nX-C"}})
    assert found.files is None
    check_problems(found)


@FEW
@given(CURATED)
def test_curation(text: dict[str, str]) -> None:
    judge(text)


@pytest.mark.slow
@MANY
@given(CURATED)
def test_curation_of_many(text: dict[str, str]) -> None:
    judge(text)


@pytest.mark.parametrize("text", PIECES[::17])
def test_settings_that_are_no_names(text: str) -> None:
    """What has to be a name is one, or the key that says otherwise is told."""
    names = ("python", "typescript", "cli")
    package = {name: {"package": text, "version": text} for name in names}
    package["python"]["distribution"] = text
    forms = {
        "client": {"name": text, "base_url_env": text, "log_env": text, "platform_headers": text},
        "targets": package,
    }
    found = made({}, curation=forms)
    check_problems(found)
    check_paths(found)
    for each in found.problems:
        if each.severity == "error":
            assert each.at.file.endswith("onespec.yaml")


@FEW
@given(texts(slots.PROSE | slots.VALUES))
def test_overlays_say_what_the_document_would(given: dict[str, str]) -> None:
    """Hostile texts that an overlay puts into a harmless document make it the same document."""
    whole = slots.document(ended(given))
    parts = [key for key in whole if key != "openapi"]
    actions: list[dict[str, Any]] = [{"target": f"$.{key}", "remove": True} for key in parts]
    actions += [{"target": "$", "update": {key: whole[key]}} for key in parts]
    overlay = {"overlay": "1.0.0", "info": {"title": "T", "version": "1"}, "actions": actions}
    assert read_through({}, overlay) == read_through(ended(given))
