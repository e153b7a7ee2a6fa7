"""Schemas that are merged while the API is built, and gone soon after: none stands for another."""

from __future__ import annotations

import json

from generator.api import Model
from tests.build.documents import declarations

NUMBER = 40


def model(*names: str) -> dict[str, object]:
    return {"type": "object", "properties": {name: {"type": "string"} for name in names}}


def merged(number: int) -> dict[str, object]:
    """A schema whose members are of two parts, one of them in a part of its own."""
    parts = {
        name: {"allOf": [model(f"{name}_too"), model(f"{name}{number}")]}
        for name in ("author", "app")
    }
    own = {"type": "object", "properties": parts}
    return {"allOf": [{"$ref": "#/components/schemas/Base"}, own]}


def test_each_merged_schema_is_its_own() -> None:
    base = {"type": "object", "properties": {"author": model("id"), "app": model("key")}}
    owners = {
        f"S{number}": {"type": "object", "properties": {"issue": merged(number)}}
        for number in range(NUMBER)
    }
    found = declarations(json.dumps({"Base": base, **owners}))
    for number in range(NUMBER):
        for member, first in (("author", "id"), ("app", "key")):
            each = found[f"S{number}Issue{member.capitalize()}"]
            assert isinstance(each, Model)
            names = [first, f"{member}_too", f"{member}{number}"]
            assert [part.name for part in each.properties] == names
