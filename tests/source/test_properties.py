"""Any data, written as JSON or YAML in any style: the same data again, and every place is right."""

from __future__ import annotations

import json
import re
from typing import Any

import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.problems import Location
from generator.source import Array, Node, Object, parse

Json = Any
TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXTS
    | st.sampled_from(
        ["null", "yes", "1e5", "0o17", "<<", "- a", "a: b", "2026-04-01", "*x", "# a"]
    )
)
TREES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=20,
)
PLAIN = re.compile(r"[A-Za-z]+")
WORDS = ("null", "true", "false", "none", "yes", "no", "on", "off", "y", "n")


class Dumper(yaml.SafeDumper):
    """Quotes whatever could be anything else than text, since PyYAML writes YAML 1.1."""

    def ignore_aliases(self, data: Any) -> bool:
        del data
        return True


def _text(dumper: Dumper, text: str) -> yaml.Node:
    del dumper
    is_plain = PLAIN.fullmatch(text) and text.lower() not in WORDS
    style = None if is_plain else '"'
    return yaml.ScalarNode("tag:yaml.org,2002:str", text, style=style)


Dumper.add_representer(str, _text)


@given(
    tree=TREES,
    indent=st.sampled_from([None, 0, 2, "\t"]),
    ascii_only=st.booleans(),
    name=st.sampled_from(["f.json", "f.yaml"]),
)
@settings(deadline=None)
def test_json(tree: Json, indent: int | str | None, ascii_only: bool, name: str) -> None:
    text = json.dumps(tree, indent=indent, ensure_ascii=ascii_only)
    if name == "f.yaml" and not text.startswith(("{", "[")):
        name = "f.json"  # a scalar alone is read as YAML, which has no such escapes
    found = parse(text.encode(), name)
    assert _same(found, tree)
    _check_json_places(found, text)


@given(
    tree=TREES,
    flow=st.sampled_from([True, False, None]),
    ascii_only=st.booleans(),
    indent=st.integers(2, 6),
    width=st.sampled_from([20, 80, 10_000]),
    line_break=st.sampled_from(["\n", "\r\n"]),
)
@settings(max_examples=200, deadline=None)
def test_yaml(
    tree: Json, flow: bool | None, ascii_only: bool, indent: int, width: int, line_break: str
) -> None:
    text = yaml.dump(
        tree,
        Dumper=Dumper,
        default_flow_style=flow,
        allow_unicode=not ascii_only,
        indent=indent,
        width=width,
        line_break=line_break,
        sort_keys=False,
        explicit_start=True,
    )
    # In narrow lines, PyYAML writes a backslash too many behind some characters.
    assume(yaml.safe_load(text) == tree)
    found = parse(text.encode(), "f.yaml")
    assert _same(found, tree)
    _check_yaml_places(found, text)


def _same(found: Node, tree: Json) -> bool:
    """Equal, and of equal types: 1, 1.0 and True are equal for Python."""
    if isinstance(found, Object):
        members = zip(found.values(), tree.values(), strict=True)
        return [*found] == [*tree] and all(_same(one, other) for one, other in members)
    if isinstance(found, Array):
        return all(_same(one, other) for one, other in zip(found, tree, strict=True))
    return type(found) is type(tree) and found == tree


def _check_json_places(node: Node, text: str) -> None:
    """What stands at each place is JSON for what the tree has there."""
    decoder = json.JSONDecoder()

    def read(at: Location) -> Json:
        return decoder.raw_decode(text, _offset(text, at))[0]

    if isinstance(node, Object):
        assert read(node.at()) == node
        for key, value in node.items():
            assert read(node.at(key)) == key
            assert read(node.value_at(key)) == value
            _check_json_places(value, text)
    elif isinstance(node, Array):
        assert read(node.at()) == node
        for index, value in enumerate(node):
            assert read(node.at(index)) == value
            _check_json_places(value, text)


def _check_yaml_places(node: Node, text: str) -> None:
    if isinstance(node, Object):
        for key, value in node.items():
            assert _starts_with(text, node.at(key), key)
            assert _starts_with(text, node.value_at(key), value)
            _check_yaml_places(value, text)
    elif isinstance(node, Array):
        for index, value in enumerate(node):
            assert _starts_with(text, node.at(index), value)
            _check_yaml_places(value, text)


def _starts_with(text: str, at: Location, node: Node) -> bool:
    """Whether what stands there can be the beginning of the node."""
    rest = text[_offset(text, at) :]
    match node:
        case str():
            return rest.startswith('"') or (node != "" and rest.startswith(node[:1]))
        case Object():
            first = next(iter(node), "{")
            return rest.startswith(("{", '"', "? ", first[:1] or '"'))
        case Array():
            return rest.startswith(("[", "- "))
        case None:
            return rest.startswith("null")
        case bool():
            return rest.startswith(("true", "false"))
        case _:
            return rest.startswith(("-", ".", *"0123456789"))


def _offset(text: str, at: Location) -> int:
    before = text.split("\n")[: at.line - 1]
    return sum(len(line) + 1 for line in before) + at.column - 1
