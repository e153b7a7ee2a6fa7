"""YAML: what scalars mean, merge keys and aliases, and where everything stands."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from generator.problems import BadInput, Location
from generator.source import Array, Node, Object, parse

SCALARS = {
    "null": None,
    "~": None,
    "Null": None,
    "": None,
    "true": True,
    "FALSE": False,
    "yes": "yes",
    "no": "no",
    "on": "on",
    "12": 12,
    "-3": -3,
    "+4": 4,
    "017": 17,
    "0o17": 15,
    "0x1F": 31,
    "1_000": "1_000",
    "12:30:45": "12:30:45",
    "1.5": 1.5,
    ".5": 0.5,
    "1e3": 1000.0,
    "1.0.0": "1.0.0",
    "2026-04-01": "2026-04-01",
    "2026-04-01T10:00:00Z": "2026-04-01T10:00:00Z",
    "=": "=",
    "'12'": "12",
    '"null"': "null",
    "!!str 12": "12",
    "! 12": "12",
    "!!float 1": 1.0,
    "!!int 0x10": 16,
    "!!null ''": None,
    "nothing": "nothing",
    "Nein": "Nein",
}


@pytest.mark.parametrize(("text", "value"), SCALARS.items())
def test_scalar_by_the_core_schema_of_yaml_1_2(text: str, value: Any) -> None:
    found = _object(f"key: {text}\n")["key"]
    assert (found, type(found)) == (value, type(value))


def test_key_is_its_text() -> None:
    keys = ["200", "1.0", "true", "null", "~", "2026-04-01", "0x10", "<<"]
    text = "".join(f"{key}: a\n" for key in keys[:-1]) + '"<<": a\n'
    assert list(_object(text)) == keys


def test_key_may_be_an_alias_of_text() -> None:
    assert _object("a: &name id\n*name : 1\n") == {"a": "id", "id": 1}


def test_alias_repeats_its_anchor_and_keeps_its_place() -> None:
    tree = _object("first: &one {a: 1}\nsecond: *one\n")
    assert tree == {"first": {"a": 1}, "second": {"a": 1}}
    assert tree.at("second") == Location("f.yaml", 2, 1)
    assert tree["second"].at("a") == Location("f.yaml", 1, 14)


def test_alias_repeats_the_nearest_anchor_before_it() -> None:
    assert _object("a: &x 1\nb: *x\nc: &x 2\nd: *x\n") == {"a": 1, "b": 1, "c": 2, "d": 2}


def test_merge_key_adds_what_is_missing() -> None:
    tree = _object("base: &base {a: 1, b: 2}\nmore:\n  b: 3\n  <<: *base\n  c: 4\n")
    assert tree["more"] == {"b": 3, "a": 1, "c": 4}
    assert tree["more"].at("a") == Location("f.yaml", 1, 14)
    assert tree["more"].at("b") == Location("f.yaml", 3, 3)


def test_key_after_a_merge_overrides_what_was_merged() -> None:
    tree = _object("base: &base {a: 1}\nmore:\n  <<: *base\n  a: 2\n")
    assert tree["more"] == {"a": 2}
    assert tree["more"].at("a") == Location("f.yaml", 4, 3)


def test_earlier_one_of_several_merged_objects_wins() -> None:
    tree = _object("x: &x {a: 1}\ny: &y {a: 2, b: 2}\nz:\n  <<: [*x, *y]\n")
    assert tree["z"] == {"a": 1, "b": 2}


def test_places_of_keys_values_and_items() -> None:
    tree = _object("# comment\nа:   один\nlist:\n  -  1\n  - {k: 'v'}\n")
    assert tree.at() == Location("f.yaml", 2, 1)
    assert tree.at("а") == Location("f.yaml", 2, 1)
    assert tree.value_at("а") == Location("f.yaml", 2, 6)
    items: Array = tree["list"]
    assert items.at() == Location("f.yaml", 4, 3)
    assert items.at(0) == Location("f.yaml", 4, 6)
    assert items[1].value_at("k") == Location("f.yaml", 5, 9)


def test_place_of_what_is_not_there_is_that_of_the_object() -> None:
    tree = _object("a:\n  b: 1\nc: [1]\n")
    assert tree["a"].at("missing") == tree["a"].value_at("missing") == Location("f.yaml", 2, 3)
    assert tree["c"].at(5) == Location("f.yaml", 3, 4)


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_lines_end_as_in_editors(line_break: str) -> None:
    # U+2028 ends a line for YAML 1.1, and for no editor.
    tree = _object(f"a: 'x\u2028y'{line_break}b: 1{line_break}")
    assert tree.at("b") == Location("f.yaml", 2, 1)


def test_byte_order_mark_takes_no_column() -> None:
    tree = parse(b"\xef\xbb\xbfa: 1\n", "f.yaml")
    assert tree.at("a") == Location("f.yaml", 1, 1)


def test_one_document_may_have_markers() -> None:
    assert _object("%YAML 1.2\n---\na: 1\n...\n") == {"a": 1}


def test_top_level_may_be_a_list_or_a_scalar() -> None:
    assert parse(b"- 1\n- a\n", "f.yaml") == [1, "a"]
    assert parse(b"just text\n", "f.yaml") == "just text"


def test_without_libyaml_the_tree_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a: &x [1, 'two', {b: 0o17}]\nc: *x\nd: |\n  text\n"
    tree = _object(text)
    monkeypatch.delattr(yaml, "CSafeLoader")
    slow = _object(text)
    assert slow == tree
    assert _places(slow) == _places(tree)
    with pytest.raises(BadInput) as raised:
        parse(b"a: [1\nb: 2\n", "f.yaml")
    assert str(raised.value) == (
        "f.yaml:2:2: error: not valid YAML: a `,` or a closing bracket is missing before this; "
        "add it"
    )


def _object(text: str) -> Object:
    tree = parse(text.encode(), "f.yaml")
    assert isinstance(tree, Object)
    return tree


def _places(node: Node) -> list[Location]:
    if isinstance(node, Object):
        own = [node.at(), *map(node.at, node), *map(node.value_at, node)]
        return own + [place for value in node.values() for place in _places(value)]
    if isinstance(node, Array):
        own = [node.at(), *map(node.at, range(len(node)))]
        return own + [place for value in node for place in _places(value)]
    return []
