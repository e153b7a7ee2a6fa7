"""Text of a document is data: whatever it holds, only literals, comments and prose change."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.hostile import slots
from tests.hostile.making import (
    Made,
    check_exact,
    check_kinds,
    check_paths,
    check_problems,
    check_text,
    check_trees,
    made,
)
from tests.hostile.texts import ANYTHING, CANARY, LEGAL_KEYS

FEW, MANY = 3, 16
ROUNDS = [*range(FEW), *(pytest.param(n, marks=pytest.mark.slow) for n in range(FEW, MANY))]


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Made:
    found = made({}, tmp_path_factory.mktemp("plain"))
    assert [each.severity for each in found.problems] == ["warning"]  # it takes no client id
    return found


def spread(kinds: frozenset[str], number: int) -> dict[str, str]:
    """A text for each slot of these kinds, other ones in each round."""
    ordered = [slot for slot in slots.ALL if slot in kinds]
    return {
        slot: ANYTHING[(place * 5 + number * 29) % len(ANYTHING)]
        for place, slot in enumerate(ordered)
    }


def ended(texts: Mapping[str, str]) -> dict[str, str]:
    """None of them empty, no two alike."""
    return {
        slot: f"{text}." if slot in slots.PROSE else f"{_typed(slot, text)}{slot}"
        for slot, text in texts.items()
    }


def _typed(slot: str, text: str) -> str:
    """A text that counts as what its slot holds: others are rightly left out."""
    if slot.endswith("media_type"):
        return text.replace("*", "+")
    return re.escape(text) if slot == "pattern" else text


@pytest.mark.parametrize("number", ROUNDS)
def test_prose_and_values(number: int, plain: Made, tmp_path: Path) -> None:
    texts = ended(spread(slots.PROSE | slots.VALUES, number))
    found = made(texts, tmp_path)
    check_problems(found)
    check_text(found)
    check_trees(found, plain)
    check_exact(found, texts, texts)


@pytest.mark.parametrize("number", ROUNDS)
def test_names(number: int, plain: Made, tmp_path: Path) -> None:
    texts = spread(slots.NAMES, number)
    found = made(texts, tmp_path)
    check_problems(found)
    check_paths(found)
    check_text(found)
    check_kinds(found, plain)
    check_exact(found, texts, texts)


@pytest.mark.parametrize("number", range(2))
def test_names_of_components(number: int, plain: Made, tmp_path: Path) -> None:
    keys = [slot for slot in slots.ALL if slot in slots.KEYS]
    names = {
        slot: LEGAL_KEYS[(n * 3 + number * 7) % len(LEGAL_KEYS)] for n, slot in enumerate(keys)
    }
    found = made(names, tmp_path)
    assert found.files is not None
    check_paths(found)
    check_text(found)
    check_kinds(found, plain)


@pytest.mark.parametrize("number", [0, pytest.param(1, marks=pytest.mark.slow)])
def test_nothing_runs(number: int, tmp_path: Path) -> None:
    """Every module of the package is imported, every class completed: nobody has sung."""
    texts = spread(slots.NAMES, number * 5) | ended(spread(slots.PROSE | slots.VALUES, number))
    found = made(texts, tmp_path)
    assert found.files is not None
    for path, text in found.files.items():
        if path.startswith("python/"):
            file = tmp_path / "out" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
    script = Path(__file__).with_name("import_all.py")
    command = [sys.executable, str(script), str(tmp_path / "out" / "python" / "src")]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 40
    assert not list(tmp_path.rglob(CANARY))


CURATED = [*ANYTHING[::27], *(pytest.param(t, marks=pytest.mark.slow) for t in ANYTHING[4::4])]


@pytest.mark.parametrize("text", CURATED)
def test_curation(text: str, plain: Made, tmp_path: Path) -> None:
    """The people who write it are trusted; what they paste may still be anything."""
    found = made({}, tmp_path, curation=curated(text))
    check_problems(found)
    check_paths(found)
    check_text(found)
    check_kinds(found, plain)


def curated(text: str) -> dict[str, Any]:
    """Every string that isn't bound to a form of its own holds the text."""
    inner = {"methods": {f"{text} go": {"operation": "plain_list_operation"}}, "title": text}
    return {
        "client": {
            "name": "Plain",
            "headers": {"X-Plain": text},
            "query": {text: text},
            "credentials": {},
        },
        "resources": {
            f"a {text}": {
                "title": text,
                "singular": text,
                "description": text,
                "headers": {"X-Plain": text},
                "query": {text: text},
                "methods": {f"b {text}": "plain_operation"},
                "resources": {f"c {text}": inner},
            }
        },
    }


@pytest.mark.parametrize("text", ANYTHING[::14])
def test_settings_that_are_no_names(text: str, tmp_path: Path) -> None:
    """What has to be a name is one, or the key that says otherwise is told."""
    forms = {
        "client": {"name": text, "base_url_env": text, "log_env": text, "platform_headers": text},
        "targets": {"python": {"package": text, "distribution": text, "version": text}},
    }
    found = made({}, tmp_path, curation=forms)
    check_problems(found)
    check_paths(found)
    for each in found.problems:
        if each.severity == "error":
            assert each.at.file.endswith("onespec.yaml")


@pytest.mark.parametrize("text", ["\ud800", "a\udfffb"])
def test_half_a_character_is_refused_where_it_stands(text: str, tmp_path: Path) -> None:
    """JSON can say it, no file can hold it (RFC 8259, section 8.2)."""
    found = made({"summary": text}, tmp_path)
    assert found.files is None
    assert [each.at.line for each in found.problems] == [1]
