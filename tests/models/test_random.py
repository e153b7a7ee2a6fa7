"""Random specs: whatever the document says, its text stays data and its names stay themselves."""

from __future__ import annotations

import ast

import black
from black.mode import TargetVersion
from black.strings import str_width
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from generator.columns import columns
from generator.formatting import LINE_LENGTH
from generator.models import ClassSpec, Field, Spec, Style, class_texts
from generator.render import Renderer
from tests.models.strategies import NAMES, specs

_MODE = black.Mode(target_versions={TargetVersion.PY311}, line_length=LINE_LENGTH)
_RENDERER = Renderer()
_STYLE = Style(base="_models.BaseModel")

some = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
many = st.lists(specs, min_size=1, max_size=5, unique_by=lambda spec: spec.name).filter(
    lambda made: not any(_hides(spec) for spec in made)
)


def _hides(spec: Spec) -> bool:
    """Whether a field of a model has the name of a class that it may refer to."""
    if not isinstance(spec, ClassSpec) or spec.kind == "params":
        return False
    return any(field.name in ("Literal", "N0") for field in spec.fields)


@some
@given(many)
def test_every_class_comes_out_as_asked_and_the_short_way_is_the_plain_way(
    made: list[Spec],
) -> None:
    short = class_texts(made, NAMES, _RENDERER, _STYLE)
    assert list(short) == [spec.name for spec in made]
    assert short == class_texts(made, NAMES, _RENDERER, _STYLE, share=False)


@some
@given(many)
def test_black_leaves_the_text_as_it_is(made: list[Spec]) -> None:
    texts = [made.text for made in class_texts(made, NAMES, _RENDERER, _STYLE).values()]
    assume(all(str_width(line) == columns(line) for text in texts for line in text.splitlines()))
    for text in texts:
        assert black.format_str(text, mode=_MODE) == text


@some
@given(specs)
def test_descriptions_change_nothing_but_strings_and_comments(spec: Spec) -> None:
    assume(not _hides(spec))
    bare = _without_text(spec)
    with_text = class_texts([spec], NAMES, _RENDERER, _STYLE)[spec.name]
    without = class_texts([bare], NAMES, _RENDERER, _STYLE)[spec.name]
    assert _code(with_text.text) == _code(without.text)
    assert with_text.imports == without.imports
    assert with_text.names == without.names


def _without_text(spec: Spec) -> Spec:
    if not isinstance(spec, ClassSpec):
        return type(spec)(spec.name, spec.kind, spec.type, "", spec.deferred)
    fields = (Field(each.name, each.wire, each.type, each.required) for each in spec.fields)
    return ClassSpec(spec.name, spec.kind, tuple(fields), "", spec.additional)


class _Prose(ast.NodeTransformer):
    """Drops strings that stand alone: docstrings."""

    def visit_Expr(self, node: ast.Expr) -> ast.Expr | None:
        alone = isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        return None if alone else node

    def visit_Pass(self, node: ast.Pass) -> None:
        """An empty class has a docstring or this."""


def _code(text: str) -> str:
    return ast.dump(_Prose().visit(ast.parse(text)))
