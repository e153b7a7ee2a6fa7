"""The layout of declarations is that of black, to the byte."""

from __future__ import annotations

import black
import pytest
from black.mode import TargetVersion
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.formatting import LINE_LENGTH
from generator.models.layout import Atom, Group, Tree, either, header, member, statement
from generator.models.text import literal

_MODE = black.Mode(target_versions={TargetVersion.PY311}, line_length=LINE_LENGTH)


def _name(first: str, length: int) -> str:
    return first + "x" * length


names = st.builds(_name, st.sampled_from("ABC"), st.integers(0, 60))
strings = st.integers(0, 25).map(lambda length: Atom(literal("v" * length)))
leaves: st.SearchStrategy[Tree] = st.one_of(
    names.map(Atom),
    st.sampled_from(["str", "int", "object"]).map(Atom),
    st.lists(strings, min_size=1, max_size=12).map(lambda args: Group("Literal", tuple(args))),
)
trees: st.SearchStrategy[Tree] = st.recursive(
    leaves,
    lambda inner: st.one_of(
        inner.map(lambda arg: Group("list", (arg,))),
        inner.map(lambda arg: Group("dict", (Atom("str"), arg))),
        inner.map(lambda arg: either([arg, Atom("None")])),
        st.lists(inner, min_size=2, max_size=4).map(either),
    ),
    max_leaves=8,
)


def _field(alias: int, optional: bool) -> Tree:
    default = [Atom("default=None")] if optional else []
    return Group("Field", (Atom(f'alias="{"w" * alias}"'), *default), "(")


values = st.one_of(
    st.none(), st.just(Atom("None")), st.builds(_field, st.integers(1, 50), st.booleans())
)
thorough = settings(max_examples=150, deadline=None)


def _assert_black(text: str) -> None:
    assert black.format_str(text, mode=_MODE) == text


@thorough
@given(names, trees, values)
def test_fields(name: str, tree: Tree, value: Tree | None) -> None:
    declared = statement(f"{name.lower()}: ", tree, value, indent=4)
    _assert_black("class A:\n    " + declared.replace("\n", "\n    ") + "\n")


@thorough
@given(names, trees)
def test_aliases(name: str, tree: Tree) -> None:
    _assert_black(statement(f"{name}: TypeAlias = ", tree) + "\n")
    quoted = Group("TypeAliasType", (Atom(literal(name)), Atom(literal(str(tree)))), "(")
    _assert_black(statement(f"{name} = ", quoted) + "\n")


@thorough
@given(names, names, st.lists(strings, max_size=2))
def test_headers(name: str, base: str, more: list[Tree]) -> None:
    _assert_black(header(f"class {name}", (Atom(base), *more)) + "\n    pass\n")


@thorough
@given(st.integers(1, 60), trees, st.booleans())
def test_members_of_a_table(key: int, tree: Tree, required: bool) -> None:
    quoted = Atom(literal(str(tree)))
    entry = member(f'"{"k" * key}"', Group("Required", (quoted,)) if required else quoted, indent=8)
    body = entry.replace("\n", "\n        ")
    _assert_black(
        f'A = TypedDict(\n    "A",\n    {{\n        {body}\n    }},\n    total=False,\n)\n'
    )


@pytest.mark.parametrize(
    ("items", "text"),
    [
        (["str", "None", "int"], "str | int | None"),
        (["str", "str"], "str"),
        (["None"], "None"),
        (["None", "str", "None"], "str | None"),
    ],
)
def test_a_union_is_flat_holds_each_type_once_and_none_last(items: list[str], text: str) -> None:
    assert str(either([Atom(item) for item in items])) == text
    assert str(either([either([Atom(item)]) for item in items])) == text
