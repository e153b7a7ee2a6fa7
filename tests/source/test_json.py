"""JSON: the standard library's values, and places that are found when they are asked for."""

from __future__ import annotations

import json

import pytest

from generator.problems import Location
from generator.source import Array, Object, parse
from generator.tree import locate

TEXT = """{
  "a": [1, "two", {"b": null}],
  "c\\u00e9": {"}": "]", "x": -1.5e3}
}
"""


def test_values_are_those_of_the_standard_library() -> None:
    tree = parse(TEXT.encode(), "f.json")
    assert tree == json.loads(TEXT)
    assert isinstance(tree["a"], Array)
    assert isinstance(tree["a"][2], Object)


def test_places() -> None:
    tree = parse(TEXT.encode(), "f.json")
    assert tree.at() == Location("f.json", 1, 1)
    assert tree.at("a") == Location("f.json", 2, 3)
    assert tree.value_at("a") == tree["a"].at() == Location("f.json", 2, 8)
    assert tree["a"].at(1) == Location("f.json", 2, 12)
    assert tree["a"][2].at("b") == Location("f.json", 2, 20)
    assert tree.at("cé") == Location("f.json", 3, 3)
    assert tree["cé"].value_at("}") == Location("f.json", 3, 20)
    assert tree["cé"].value_at("x") == Location("f.json", 3, 30)


def test_places_of_a_copy_made_before_any_was_asked_for() -> None:
    tree = parse(TEXT.encode(), "f.json")
    copy = tree["a"][2].copy()
    copy.place("b", 1, Location("o.yaml", 7), Location("o.yaml", 8))
    assert copy.at("b") == Location("o.yaml", 7)
    assert tree["a"][2].at("b") == Location("f.json", 2, 20)


def test_pairs_of_surrogates_are_one_character() -> None:
    assert parse(b'{"a": "\\ud83d\\ude00"}', "f.json") == {"a": "\U0001f600"}


def test_key_beyond_what_yaml_allows() -> None:
    key = "k" * 5000
    assert parse(json.dumps({key: 1}).encode(), "f.yaml") == {key: 1}


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("{a: 1, b: [x, ], # comment\n}", {"a": 1, "b": ["x"]}),
        ("{\"a\": yes, 'b': ~}", {"a": "yes", "b": None}),
        ("[1, 2,]", [1, 2]),
    ],
)
def test_yaml_that_starts_like_json(text: str, tree: object) -> None:
    assert parse(text.encode(), "f.yaml") == tree


def test_locate_goes_as_far_as_the_path_exists() -> None:
    tree = parse(TEXT.encode(), "f.json")
    assert locate(tree, ("a", 2, "b")) == Location("f.json", 2, 20)
    assert locate(tree, ("a", 2, "none", "deeper")) == Location("f.json", 2, 19)
    assert locate(tree, ("a", 9)) == Location("f.json", 2, 3)
    assert locate(tree, ()) == Location("f.json", 1, 1)
