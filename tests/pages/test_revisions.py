"""Pages of other revisions of our own document."""

from __future__ import annotations

import json
from difflib import ndiff
from typing import Any

import pytest
import yaml

from generator.api import Api
from tests.build.documents import api, tree
from tests.pages.pages import ROOT, environments, pages, section


def revised(change: Any) -> Api:
    """The API of our own document after a change to it as plain data."""
    document = yaml.safe_load((ROOT / "spec/openapi.yaml").read_text("utf-8"))
    change(document)
    root = tree(json.dumps(document), "openapi.json")
    return api(root, (ROOT / "spec/onespec.yaml").read_text("utf-8"))


def difference(of: Api, language: str, page: str) -> list[str]:
    """The lines that a change took from a page and gave to it."""
    before, after = pages(environments(), language)[page], pages(of, language)[page]
    lines = ndiff(before.splitlines(), after.splitlines())
    return [line for line in lines if line[0] in "+-" and line[2:].strip()]


@pytest.mark.parametrize(
    ("language", "added"),
    [
        ("python", '+     - `"newest-2026-12-31"`'),
        ("typescript", '+       - `"newest-2026-12-31"`'),
        ("ruby", '+     - `:"newest-2026-12-31"`'),
        ("java", '+     - `NEWEST_2026_12_31("newest-2026-12-31")`'),
    ],
)
def test_a_value_added_to_an_enum_is_added_to_the_pages(language: str, added: str) -> None:
    def change(root: Any) -> None:
        variants = root["components"]["schemas"]["AnthropicBeta"]["anyOf"]
        variants[1]["enum"].append("newest-2026-12-31")

    found = difference(revised(change), language, "beta/environments/retrieve.md")
    assert found[-1] == added
    assert [line.replace(" 26 more", " 25 more")[2:] for line in found if " 26 more" in line] == [
        line[2:] for line in found if " 25 more" in line
    ]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("python", "reason: Optional[str]"),
        ("typescript", "reason: string | null"),
        ("ruby", "reason: String"),
        ("cli", "reason: string"),
        ("java", "Optional<String> reason"),
    ],
)
def test_a_nullable_field_added_to_a_model_is_added_to_the_pages(language: str, line: str) -> None:
    def change(root: Any) -> None:
        work = root["components"]["schemas"]["BetaSelfHostedWork"]
        work["properties"]["reason"] = {"type": ["string", "null"], "description": "Why."}
        work["required"].append("reason")

    found = difference(revised(change), language, "beta/environments/work/ack.md")
    more = [each for each in found if " more" in each]
    assert [each for each in found if each not in more] == [
        f"+   - `{line}`",
        "+     Why.",
        '-   "type": "work"',
        '+   "type": "work",',
        '+   "reason": "reason"',
    ]
    assert bool(more) == (language == "cli")


def test_reordered_fields_are_shown_in_their_order_required_ones_first() -> None:
    def change(root: Any) -> None:
        schema = root["components"]["schemas"]["BetaEnvironment"]
        schema["properties"] = dict(reversed(schema["properties"].items()))

    shown = section(revised(change), "cli", "Retrieve an environment").returns[0]
    assert shown.declaration == "beta_environment: object { updated_at, type, name, 7 more }"
    assert shown.children[-1].declaration.startswith("scope: ")
