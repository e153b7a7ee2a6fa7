"""Names: how they are split and cased, and that no two are ever the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import infer
from generator.names import (
    Scope,
    camel,
    class_name,
    file_stem,
    kebab,
    pascal,
    registry_name,
    shortened,
    snake,
    title,
    words,
)


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


@given(st.lists(st.sampled_from(["com", "COM", "Lpt", "con", "com2", "aux1", "com_2"])))
def test_no_file_is_called_what_a_device_is(wanted: list[str]) -> None:
    """Windows has COM1 to COM9 and LPT1 to LPT9, whatever a name ends in, in any case."""
    scope = Scope(fold=True)
    found = [scope.claim(file_stem(each)).lower() for each in wanted]
    ports = {f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)}
    assert not {*found} & {"con", *ports}
    assert len({*found}) == len(found)


@pytest.mark.parametrize(
    ("one", "other"), [("Foo", "foo"), ("\u00e9", "e\u0301"), ("Straße", "STRASSE"), ("ﬁ", "FI")]
)
def test_names_that_some_file_system_takes_for_one(one: str, other: str) -> None:
    scope = Scope(fold=True)
    assert scope.claim(one) == one
    assert scope.claim(other) == file_stem(f"{other}2")


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("work_id", "work_id"),
        ("été", "ete"),
        ("駅", "53e5e276"),
        ("駅_params", "params_2a11237e"),
        ("größe-2", "groe-2_abac5bf2"),
    ],
)
def test_files_have_names_that_every_tool_can_write(name: str, stem: str) -> None:
    assert file_stem(name) == stem
    assert file_stem(name) != file_stem(f"{name}é")


@pytest.mark.parametrize("name", ["名" * 200, "é" * 200, "x" * 300, "𝒳" * 119])
def test_no_file_has_a_name_that_is_too_long(name: str) -> None:
    """Most systems stop at 255 bytes, suffix and number included."""
    scope = Scope(fold=True)
    found = [scope.claim(file_stem(name)) for _ in range(12)]
    assert all(len(each.encode()) <= 130 for each in found)
    assert len({*found}) == 12


@pytest.mark.parametrize(("name", "expected"), [("work-id", "work-id"), ("café", "cafe")])
def test_a_registry_takes_names_without_accents(name: str, expected: str) -> None:
    assert registry_name(name) == expected


@given(st.lists(st.text("aö天気ß-", min_size=1), min_size=2, max_size=2, unique=True))
def test_what_no_registry_takes_is_told_apart(names: list[str]) -> None:
    one, other = map(registry_name, names)
    assert f"{one}{other}".isascii()
    assert one != other


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
        ("reviews", "review"),
        ("old_people", "old_person"),
        ("book_shelves", "book_shelf"),
        ("dns", "dns"),
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
        ("Café für Zürich", "CafeFurZurich"),
        ("Straße 名前 Shop API", "Shop"),
        ("Имена и числа", "Api"),
    ],
)
def test_client_name(said: str, expected: str) -> None:
    assert infer.client_name(said) == expected
