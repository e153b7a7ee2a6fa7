"""Names: how they are split and cased, and that no two are ever the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import infer
from generator.names import Scope, camel, class_name, kebab, pascal, shortened, snake, title, words


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("BetaSelfHostedWork", ["Beta", "Self", "Hosted", "Work"]),
        ("AnthropicWorkerID", ["Anthropic", "Worker", "ID"]),
        ("anthropic-beta", ["anthropic", "beta"]),
        ("HTTPSProxy", ["HTTPS", "Proxy"]),
        ("userIDs", ["user", "IDS"]),
        ("output-128k-2025-02-19", ["output", "128k", "2025", "02", "19"]),
        ("OUTPUT_128K", ["OUTPUT", "128K"]),
        ("OAuth2Token", ["O", "Auth2", "Token"]),
        ("日本語name", ["日本語", "name"]),
        ("$$$", []),
    ],
)
def test_words(name: str, expected: list[str]) -> None:
    assert list(words(name)) == expected


def test_cases() -> None:
    name = "AnthropicWorkerID"
    assert snake(name) == "anthropic_worker_id"
    assert kebab(name) == "anthropic-worker-id"
    assert pascal(name) == "AnthropicWorkerId"
    assert camel(name) == "anthropicWorkerId"
    assert title(name) == "Anthropic Worker ID"
    assert class_name(name) == name
    assert class_name("worker id") == "WorkerId"


@given(st.text())
def test_casing_is_settled_after_once(text: str) -> None:
    assert snake(snake(text)) == snake(text)
    assert class_name(class_name(text)) == class_name(text)


@given(st.lists(st.text(max_size=4)), st.booleans())
def test_a_scope_never_gives_a_name_twice(wanted: list[str], fold: bool) -> None:
    scope = Scope(["taken"], fold=fold)
    given_names = [scope.claim(each) for each in wanted]
    keys = [each.casefold() if fold else each for each in given_names]
    assert len(set(keys)) == len(keys)
    assert "taken" not in keys
    assert all(given_names)


@given(st.lists(st.text(min_size=1, max_size=4), min_size=1), st.text(min_size=1))
def test_an_addition_at_the_end_renames_nothing(names: list[str], late: str) -> None:
    before, after = Scope(), Scope()
    assert [before.claim(n) for n in names] == [after.claim(n) for n in [*names, late]][:-1]


def test_long_names_are_cut_and_stay_apart() -> None:
    one, other = "a" * 300 + "1", "a" * 300 + "2"
    assert len(shortened(one)) == 120
    assert shortened(one) != shortened(other)
    assert shortened("short") == "short"


@pytest.mark.parametrize(
    ("plural", "expected"),
    [
        ("environments", "environment"),
        ("policies", "policy"),
        ("boxes", "box"),
        ("classes", "class"),
        ("work", "work"),
        ("status", "status"),
        ("news", "news"),
        ("analysis", "analysis"),
    ],
)
def test_singular(plural: str, expected: str) -> None:
    assert infer.singular(plural) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("GitHub v3 REST API", "GitHub"),
        ("Swagger Petstore - OpenAPI 3.0", "SwaggerPetstore"),
        ("Shop: everything for the house", "Shop"),
        ("API", "API"),
        ("3D Print", "Api3DPrint"),
        ("", "Api"),
    ],
)
def test_client_name(said: str, expected: str) -> None:
    assert infer.client_name(said) == expected
