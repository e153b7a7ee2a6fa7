"""Text of a document is data: whatever it holds, only literals, comments and prose change."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import assume, given

from tests.hostile import slots
from tests.hostile.drawn import FEW, MANY, ended, texts
from tests.hostile.making import (
    check_exact,
    check_kinds,
    check_paths,
    check_problems,
    check_text,
    check_trees,
    check_values,
    made,
)
from tests.hostile.texts import LEGAL_KEYS, LISTED

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
