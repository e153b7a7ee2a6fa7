"""Hostile texts for every slot, drawn by hypothesis, and how many documents of them are tried."""

from __future__ import annotations

import re
from collections.abc import Mapping

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from tests.hostile import slots
from tests.hostile.texts import ANYTHING, LISTED

FEW = settings(
    max_examples=2,
    derandomize=True,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.function_scoped_fixture,  # capfd, which is read after each document
    ],
)
"""The same documents on every machine. One takes a second of CPU, so that none is made smaller
when it fails: what fails is told by file and slot anyway."""
MANY = settings(FEW, max_examples=30)

PIECES = (*LISTED.values(), *ANYTHING)
TEXT = st.one_of(
    st.sampled_from(PIECES),
    st.lists(st.sampled_from(PIECES), min_size=2, max_size=3).map("".join),
    st.text(max_size=8),
)


def texts(kinds: frozenset[str]) -> st.SearchStrategy[dict[str, str]]:
    """A text for each slot of these kinds."""
    return st.fixed_dictionaries({slot: TEXT for slot in slots.ALL if slot in kinds})


def ended(given: Mapping[str, str]) -> dict[str, str]:
    """None of them empty, no two values alike: what is alike is rightly left out."""
    return {
        slot: f"{text}." if slot in slots.PROSE else f"{_typed(slot, text)}{slot}"
        for slot, text in given.items()
    }


def _typed(slot: str, text: str) -> str:
    """A text that counts as what its slot holds."""
    if slot == "part_media_type":
        text = text.replace(",", "+")  # only the first of several is sent
    if slot.endswith("media_type"):
        return text.replace("*", "+").strip()
    if slot.endswith(("host", "server_path")):
        return re.sub(r"[{}]", "", text)  # they would name a variable
    return re.escape(text) if slot == "pattern" else text
