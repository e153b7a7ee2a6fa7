"""Text of a document is data: whatever it holds, only literals, comments and prose change."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import assume, given

from tests.hostile import slots, trees
from tests.hostile.drawn import FEW, MANY, ended, texts
from tests.hostile.making import (
    check_exact,
    check_kinds,
    check_paths,
    check_problems,
    check_tables,
    check_terminal,
    check_text,
    check_trees,
    check_values,
    made,
    plain,
)
from tests.hostile.texts import LEGAL_KEYS, LISTED, TOGETHER

SAID = slots.PROSE | slots.VALUES


def judge_prose_and_values(given: Mapping[str, str]) -> None:
    """The same trees as without the texts, and literals that say the texts."""
    found = made(given)
    check_problems(found)
    check_text(found)
    check_trees(found)
    check_values(found, given)
    check_exact(found, given)


def judge_names(given: Mapping[str, str]) -> None:
    """Files that any system takes, names that are names, and wire names to the letter."""
    found = made(given)
    assert found.files is not None
    check_problems(found)
    check_paths(found)
    check_text(found)
    check_kinds(found)
    check_tables(found)
    check_exact(found, given)


@FEW
@given(texts(SAID))
def test_prose_and_values(given: dict[str, str]) -> None:
    judge_prose_and_values(ended(given))


@pytest.mark.slow
@MANY
@given(texts(SAID))
def test_prose_and_values_of_many(given: dict[str, str]) -> None:
    judge_prose_and_values(ended(given))


@FEW
@given(texts(slots.NAMES))
def test_names(given: dict[str, str]) -> None:
    judge_names(given)


@pytest.mark.slow
@MANY
@given(texts(slots.NAMES))
def test_names_of_many(given: dict[str, str]) -> None:
    judge_names(given)


@pytest.mark.slow
@MANY
@given(texts(slots.NAMES | slots.KEYS))
def test_names_of_anything(given: dict[str, str]) -> None:
    """Components included, whose names break OpenAPI's rules then: that is a warning."""
    schemas = [given[slot] for slot in slots.KEYS if slot in given]
    assume(len({*schemas}) == len(schemas))  # else one stands in place of another
    judge_names(given)


@pytest.mark.parametrize("text", TOGETHER)
def test_all_listed_texts_together(text: str) -> None:
    """Each slot holds all of them, in one line or in many: what one slot needs, a draw can miss."""
    said = {slot: text for slot in slots.ALL if slot in SAID}
    judge_prose_and_values(ended(said))


def test_all_listed_texts_together_as_names() -> None:
    judge_names({slot: f"{TOGETHER[0]} {slot}" for slot in slots.ALL if slot in slots.NAMES})


@pytest.mark.parametrize("text", TOGETHER)
def test_the_title(text: str) -> None:
    """It only makes prose where the client has a name of its own."""
    found = made({"title": text}, curation={"client": {"name": "PlainTitle"}})
    check_problems(found)
    check_text(found)
    check_trees(found)


def test_nothing_of_the_prose_acts_on_a_terminal() -> None:
    text = "\x1b[31m\x9b31m\x07\u202e\u2066\U000e0041 \x7f"
    prose = {slot: f"{slot} {text}." for slot in slots.ALL if slot in slots.PROSE}
    check_terminal(made(prose))


def test_all_code_on_pages_is_parsed() -> None:
    """By a language that the trees above know: code that isn't would always look the same."""
    pages = {path: text for path, text in (plain().files or {}).items() if path.endswith(".md")}
    tokens = [(path, token) for path, text in pages.items() for token in trees.tokens(text)]
    infos = {(path, token.info) for path, token in tokens if token.type == "fence"}
    assert infos
    assert not {(path, info) for path, info in infos if not trees.is_known(info)}


def rounds(kinds: frozenset[str], number: int) -> dict[str, str]:
    """A listed text for each slot, another one in each round: in as many rounds as there are
    texts, each goes into each slot."""
    ordered = [slot for slot in slots.ALL if slot in kinds]
    listed = [*LISTED.values()]
    return {slot: listed[(place + number) % len(listed)] for place, slot in enumerate(ordered)}


ALL_ROUNDS = [0, *(pytest.param(n, marks=pytest.mark.slow) for n in range(1, len(LISTED)))]


@pytest.mark.parametrize("number", ALL_ROUNDS)
def test_every_listed_text_in_every_slot(number: int) -> None:
    judge_prose_and_values(ended(rounds(SAID, number)))


@pytest.mark.parametrize("number", ALL_ROUNDS)
def test_every_listed_text_as_every_name(number: int) -> None:
    judge_names(rounds(slots.NAMES, number))


@pytest.mark.parametrize("number", [0, pytest.param(1, marks=pytest.mark.slow)])
def test_names_of_components(number: int) -> None:
    keys = [slot for slot in slots.ALL if slot in slots.KEYS]
    names = {
        slot: LEGAL_KEYS[(n * 3 + number * 7) % len(LEGAL_KEYS)] for n, slot in enumerate(keys)
    }
    judge_names(names)


@pytest.mark.parametrize("text", ["\ud800", "a\udfffb"])
def test_half_a_character_is_refused_where_it_stands(text: str) -> None:
    """JSON can say it, no file can hold it (RFC 8259, section 8.2)."""
    found = made({"summary": text})
    assert found.files is None
    assert [each.at.line for each in found.problems] == [1]
