"""Names and shapes that a class must bear, and those that it must refuse."""

from __future__ import annotations

import ast
import typing
from typing import Any

import pydantic
import pytest

from generator import api
from generator.models import (
    MODEL_NAMES,
    ClassSpec,
    Field,
    Kind,
    Literals,
    Meaning,
    OneOf,
    Style,
)
from tests.models.built import (
    ANY,
    INTEGER,
    STRING,
    UNION,
    VARIANTS,
    field,
    model,
    module,
    params,
    texts,
)
from tests.models.strategies import UNICODE

NULLABLE = api.Nullable(STRING)
HIDING = (
    "list",
    "bytes",
    "str",
    "int",
    "object",
    "Literal",
    "Field",
    "Annotated",
    "typing",
    "pydantic",
)


@pytest.mark.parametrize("kind", ["model", "params"])
def test_a_field_never_hides_a_type(kind: Kind) -> None:
    types = (api.ListOf(STRING), api.MapOf(INTEGER), ANY, api.Const("a"), api.Ref("tagged"))
    fields = tuple(
        Field(name, f"{name}!", types[number % len(types)], required=False)
        for number, name in enumerate(HIDING)
    )
    made = module(*VARIANTS, ClassSpec("Thing", kind, fields), names=UNION)
    if kind == "params":
        hints = typing.get_type_hints(made.Thing)
        assert hints["list"] == list[str]
        assert hints["Literal"] == list[str]
        assert hints["int"] == typing.Literal["a"]
        return
    thing = made.Thing.model_validate(
        {"list!": ["a"], "Literal!": ["b"], "object!": {"type": "local"}}
    )
    assert (thing.list, thing.Literal, type(thing.object)) == (["a"], ["b"], made.Local)


@pytest.mark.parametrize("name", ["Field", "BaseModel", "Literal", "Annotated", "TypedDict", "Any"])
def test_a_class_may_have_a_name_that_we_use(name: str) -> None:
    names: dict[str, Meaning] = {"own": name, **UNION}
    fields = (
        field("kind", api.Const("a"), wire="k-i"),
        field("own", api.ListOf(api.Ref("own")), required=False),
        field("place", api.Ref("tagged"), required=False),
    )
    style = Style(base="_Base", taken=frozenset({name}))
    made = module(*VARIANTS, model(*fields, name=name), names=names, style=style)
    one = getattr(made, name).model_validate({"k-i": "a", "own": [{"k-i": "a"}]})
    assert type(one.own[0]) is getattr(made, name)
    made = module(*VARIANTS, params(*fields, name=name), names=names, style=style)
    assert typing.get_type_hints(getattr(made, name))["own"] == list[getattr(made, name)]


def test_names_that_hide_ours_elsewhere_in_the_module_are_respected() -> None:
    style = Style(taken=frozenset({"Literal", "list"}))
    made = texts(model(field("x", api.ListOf(api.Const("a")))), style=style)["Thing"]
    assert 'x: _builtins.list[_typing.Literal["a"]]' in made.text
    assert [str(each) for each in made.imports] == [
        "import builtins as _builtins",
        "import typing as _typing",
    ]


@pytest.mark.parametrize(
    "name", ["größe", "名前", "имя", "x" * 300, "_1x".removeprefix("_1"), "typing"]
)
def test_fields_in_any_script_and_length(name: str) -> None:
    made = module(model(field(name, INTEGER)), params(field(name, INTEGER), name="ThingParams"))
    assert getattr(made.Thing.model_validate({name: 1}), name) == 1
    assert list(made.ThingParams.__annotations__) == [name]


def test_two_hundred_fields_keep_their_order() -> None:
    fields = tuple(field(f"field_{200 - n}", (STRING, INTEGER, ANY)[n % 3]) for n in range(200))
    made = module(model(*fields), params(*fields, name="ThingParams"))
    names = [each.name for each in fields]
    assert list(made.Thing.model_fields) == names
    assert list(made.ThingParams.__annotations__) == names


def test_descriptions_are_docstrings_below_their_fields() -> None:
    spec = model(
        field("id", STRING, description="The id."),
        field("name", STRING),
        field("text", STRING, description="Long. " * 20),
        description="A thing.",
    )
    assert texts(spec)["Thing"].text == (
        "class Thing(BaseModel):\n"
        '    """A thing."""\n'
        "\n"
        "    id: str\n"
        '    """The id."""\n'
        "\n"
        "    name: str\n"
        "\n"
        "    text: str\n"
        '    """\n'
        f"    {' '.join(['Long.'] * 14)}\n"
        f"    {' '.join(['Long.'] * 6)}\n"
        '    """\n'
    )


@pytest.mark.parametrize("text", UNICODE)
def test_hostile_text_never_becomes_code(text: str) -> None:
    fields = (
        Field("a", text, api.Const(text), required=True, description=text),
        Field("b", f"b{text}", api.Ref("enum"), required=False, description=f"{text}\n{text}"),
    )
    names: dict[str, Meaning] = {"enum": Literals((text, "x"))}
    made = texts(model(*fields, description=text), names=names)["Thing"].text
    node = ast.parse(made).body[0]
    assert isinstance(node, ast.ClassDef)
    kinds = {type(line) for line in node.body}
    assert kinds <= {ast.Expr, ast.AnnAssign}
    assert all(
        isinstance(line.value, ast.Constant) for line in node.body if isinstance(line, ast.Expr)
    )
    thing = module(model(*fields, description=text), names=names).Thing
    assert thing.model_validate({text: text, f"b{text}": text}).b == text


def test_names_to_import_are_told() -> None:
    names: dict[str, Meaning] = {"a": "Apple", "t": "Thing", "d": "other.Pear", "in": api.Ref("a")}
    spec = model(
        field("a", api.ListOf(api.Ref("in"))), field("t", api.Ref("t")), field("d", api.Ref("d"))
    )
    made = texts(spec, names=names, style=Style(base="_models.BaseModel"))["Thing"]
    assert made.names == ("Apple", "_models.BaseModel", "other.Pear")
    assert made.imports == ()


@pytest.mark.parametrize("name", sorted(MODEL_NAMES))
def test_names_of_pydantic_are_refused_in_models_alone(name: str) -> None:
    with pytest.raises(ValueError, match="can't have a field"):
        texts(model(field(name, STRING)))
    assert texts(params(field(name, STRING)))


def test_the_refused_names_are_those_of_pydantic() -> None:
    """A class is asked for those of its own class as well: ``Model.mro``, ``Model.register``."""
    names = {*dir(pydantic.BaseModel), *dir(type(pydantic.BaseModel))}
    assert {name for name in names if not name.startswith("_")} == MODEL_NAMES


@pytest.mark.parametrize(
    "fields",
    [
        [field("from", STRING)],
        [field("_x", STRING)],
        [field("a-b", STRING)],
        [field("ﬁ", STRING)],
        [field("x", STRING), field("x", INTEGER)],
        [field("Work", api.Ref("work"))],
        [field("types", api.Ref("dotted"))],
    ],
)
def test_fields_that_no_model_can_have_are_a_fault(fields: list[Field]) -> None:
    with pytest.raises(ValueError, match="field"):
        texts(model(*fields), names={"work": "Work", "dotted": "types.Work"})


def test_a_type_that_never_ends_is_a_fault() -> None:
    names: dict[str, Meaning] = {
        "a": api.ListOf(api.Ref("b")),
        "b": OneOf((STRING, api.Ref("a")), "kind"),
    }
    with pytest.raises(ValueError, match="is written inside itself"):
        texts(model(field("x", api.Ref("a"))), names=names)


@pytest.mark.parametrize("name", ["from", "a-b", "", "__x", "ﬁ"])
def test_names_that_no_class_can_have_are_a_fault(name: str) -> None:
    with pytest.raises(ValueError, match="no name for a class"):
        texts(model(name=name))


def test_deeply_nested_types() -> None:
    type_: api.Type = STRING
    for _ in range(40):
        type_ = api.ListOf(api.Nullable(type_))
    made = module(model(field("x", type_))).Thing
    value: Any = "deep"
    for _ in range(40):
        value = [value, None]
    assert made.model_validate({"x": value}).x == value
