"""Text in TypeScript's doc comments, as the compiler reads it: no tag, no link, no end of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hostile import slots
from tests.hostile.drawn import ended
from tests.hostile.making import Made, made, plain
from tests.hostile.texts import LISTED, TOGETHER
from tests.typescript.tools import node_modules, passed

SCRIPT = Path(__file__).with_name("comments.mjs")


def comments(found: Made, folder: Path) -> str:
    """What the doc comments of the SDK are made of, by file."""
    paths = [path for path in found.files or () if path.endswith(".ts")]
    for path in paths:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text((found.files or {})[path], "utf-8")
    return passed(["node", SCRIPT, node_modules(), *paths], folder)


@pytest.mark.parametrize("text", [LISTED["tags_of_comments"], "\n".join(TOGETHER)])
def test_only_text_changes(text: str, tmp_path: Path) -> None:
    texts = {slot: text for slot in slots.ALL if slot in slots.PROSE}
    before = comments(plain(), tmp_path / "before")
    assert "JSDocDeprecatedTag" in before
    assert comments(made(ended(texts)), tmp_path / "after") == before
