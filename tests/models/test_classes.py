"""What the classes do, found out by running them."""

from __future__ import annotations

import typing

import pydantic
import pytest

from generator import api
from generator.models import (
    AliasSpec,
    ClassSpec,
    Import,
    Kind,
    Literals,
    Meaning,
    OneOf,
    Style,
)
from tests.models.built import (
    ANY,
    BOOLEAN,
    INTEGER,
    STRING,
    UNION,
    VARIANTS,
    body,
    field,
    model,
    module,
    params,
    texts,
)
from tests.models.strategies import UNICODE

NULLABLE = api.Nullable(STRING)


def test_required_optional_and_nullable_are_three_facts_in_a_model() -> None:
    spec = model(
        field("required", STRING),
        field("optional", STRING, required=False),
        field("nullable", NULLABLE),
        field("both", NULLABLE, required=False),
    )
    assert body(spec).splitlines() == [
        "required: str",
        "optional: str | None = None",
        "nullable: str | None",
        "both: str | None = None",
    ]
    made = module(spec).Thing
    thing = made.model_validate({"required": "a", "nullable": None})
    assert (thing.optional, thing.nullable, thing.both) == (None, None, None)
    assert thing.model_fields_set == {"required", "nullable"}
    for lacking in ({"required": "a"}, {"nullable": "a"}, {"required": None, "nullable": None}):
        with pytest.raises(pydantic.ValidationError):
            made.model_validate(lacking)


def test_required_optional_and_nullable_are_three_facts_in_params() -> None:
    spec = params(
        field("required", STRING),
        field("optional", STRING, required=False),
        field("nullable", NULLABLE),
        field("both", NULLABLE, required=False),
    )
    assert body(spec).splitlines() == [
        "required: Required[str]",
        "optional: str",
        "nullable: Required[str | None]",
        "both: str | None",
    ]
    hints = typing.get_type_hints(module(spec).Thing)
    assert hints == {"required": str, "optional": str, "nullable": str | None, "both": str | None}


@pytest.mark.parametrize(
    ("type_", "text"),
    [
        (STRING, "str"),
        (INTEGER, "int"),
        (api.Primitive("number"), "float"),
        (BOOLEAN, "bool"),
        (api.Primitive("null"), "None"),
        (ANY, "object"),
        (api.Primitive("binary"), "bytes"),
        (api.Primitive("string", "date-time"), "str"),
        (api.Const("a"), 'Literal["a"]'),
        (api.Const(1), "Literal[1]"),
        (api.Const(True), "Literal[True]"),
        (api.Const(None), "None"),
        (api.Const(1.5), "float"),
        (api.Ref("enum"), 'Literal["a", "b"]'),
        (api.Ref("mixed"), 'Literal["a", 1, True] | float | None'),
        (api.Ref("open"), 'str | Literal["a", "b"]'),
        (api.ListOf(STRING), "list[str]"),
        (api.MapOf(INTEGER), "dict[str, int]"),
        (api.MapOf(ANY), "dict[str, object]"),
        (
            api.ListOf(api.MapOf(api.ListOf(api.Nullable(INTEGER)))),
            "list[dict[str, list[int | None]]]",
        ),
        (api.Ref("work"), "Work"),
        (api.Nullable(api.Ref("work")), "Work | None"),
        (api.Ref("alias"), "list[Work]"),
        (api.Ref("union"), "Work | Stop | str"),
        (api.Nullable(api.Ref("union")), "Work | Stop | str | None"),
        (api.Ref("twice"), "Work"),
        (api.Ref("dotted"), "types.Work"),
        (api.Ref("nested"), "Work | Stop | str | int"),
        (api.ListOf(api.Ref("nested")), "list[Work | Stop | str | int]"),
    ],
)
@pytest.mark.parametrize("kind", ["model", "params"])
def test_types(kind: Kind, type_: api.Type, text: str) -> None:
    names: dict[str, Meaning] = {
        "enum": Literals(("a", "b")),
        "mixed": Literals(("a", 1, 1.5, None, True, "a")),
        "open": OneOf((STRING, api.Ref("enum"))),
        "work": "Work",
        "stop": "Stop",
        "alias": api.ListOf(api.Ref("work")),
        "union": OneOf((api.Ref("work"), api.Ref("stop"), STRING)),
        "twice": OneOf((api.Ref("work"), api.Ref("work"))),
        "dotted": "types.Work",
        "nested": OneOf((api.Ref("union"), INTEGER, api.Ref("work"))),
    }
    required = kind == "model"
    spec = ClassSpec("Thing", kind, (field("x", type_, required=required),))
    assert body(spec, names) == f"x: {text}"


def test_scalars_of_the_style_replace_the_usual_ones() -> None:
    style = Style(
        model_scalars={"string:date-time": "datetime", "any": "Any"},
        params_scalars={"string:date-time": "str | datetime", "binary": "FileTypes"},
    )
    fields = (
        field("at", api.Nullable(api.Primitive("string", "date-time")), required=False),
        field("file", api.Primitive("binary")),
        field("free", ANY),
    )
    made = texts(model(*fields), params(*fields, name="ThingParams"), style=style)
    assert "at: datetime | None = None" in made["Thing"].text
    assert "free: Any" in made["Thing"].text
    assert made["Thing"].names == ("BaseModel", "datetime")
    assert made["Thing"].imports == (Import("typing", "Any"),)
    assert "at: str | datetime | None" in made["ThingParams"].text
    assert "file: Required[FileTypes]" in made["ThingParams"].text
    assert made["ThingParams"].names == ("FileTypes", "datetime")


def test_a_union_without_discriminator_takes_the_variant_that_fits() -> None:
    made = module(*VARIANTS, model(field("x", api.Ref("any"))), names=UNION)
    thing = made.Thing.model_validate({"x": {"type": "local"}})
    assert type(thing.x) is made.Local


def test_a_discriminator_tells_variants_apart_at_any_depth() -> None:
    spec = model(
        field("x", api.Ref("tagged")),
        field("many", api.ListOf(api.Nullable(api.Ref("tagged"))), required=False, wire="ma-ny"),
    )
    tagged = 'Annotated[Cloud | Local, Field(discriminator="kind")]'
    assert body(spec, UNION).splitlines() == [
        f"x: {tagged}",
        f"many: list[{tagged} | None] | None = Field(",
        'alias="ma-ny", default=None',
        ")",
    ]
    made = module(*VARIANTS, spec, names=UNION)
    thing = made.Thing.model_validate({"x": {"type": "local"}, "ma-ny": [None, {"type": "cloud"}]})
    assert [type(each) for each in (thing.x, thing.many[1])] == [made.Local, made.Cloud]
    with pytest.raises(pydantic.ValidationError, match="expected tags: 'cloud', 'local'"):
        made.Thing.model_validate({"x": {"type": "other"}})


def test_a_discriminator_is_left_out_where_it_means_nothing() -> None:
    single = model(field("x", api.Ref("single")))
    assert body(single, UNION) == "x: Cloud"
    assert body(params(field("x", api.Ref("tagged"))), UNION) == "x: Required[Cloud | Local]"


def test_recursive_and_mutually_recursive_models() -> None:
    names: dict[str, Meaning] = {"a": "A", "b": "B"}
    made = module(
        model(field("next", api.Nullable(api.Ref("b"))), name="A"),
        model(field("children", api.ListOf(api.Ref("a")), required=False), name="B"),
        names=names,
    )
    a = made.A.model_validate({"next": {"children": [{"next": None}]}})
    assert type(a.next.children[0]) is made.A


def test_a_recursive_alias_is_deferred() -> None:
    names: dict[str, Meaning] = {"json": "Json"}
    json = OneOf((api.Nullable(STRING), api.ListOf(api.Ref("json")), api.MapOf(api.Ref("json"))))
    alias = AliasSpec("Json", "model", json, "Any JSON.", deferred=True)
    assert texts(alias, names=names)["Json"].text == (
        'Json = TypeAliasType("Json", "str | list[Json] | dict[str, Json] | None")\n'
        '"""Any JSON."""\n'
    )
    made = module(alias, model(field("x", api.Ref("json"))), names=names)
    value = {"a": ["b", None, {"c": "d"}]}
    assert made.Thing.model_validate({"x": value}).x == value
    with pytest.raises(pydantic.ValidationError):
        made.Thing.model_validate({"x": {"a": [1]}})


def test_aliases() -> None:
    names: dict[str, Meaning] = {"state": "State", "cloud": "Cloud", "local": "Local"}
    made = module(
        *VARIANTS,
        AliasSpec("State", "params", OneOf((STRING, Literals(("a", "b")))), "Where it stands."),
        AliasSpec("Place", "model", OneOf((api.Ref("cloud"), api.Ref("local")), "kind")),
        model(field("state", api.Ref("state")), field("places", api.ListOf(api.Ref("place")))),
        names={**names, "place": "Place"},
    )
    thing = made.Thing.model_validate({"state": "new", "places": [{"type": "cloud"}]})
    assert type(thing.places[0]) is made.Cloud
    assert typing.get_args(made.State) == (str, typing.Literal["a", "b"])


def test_a_model_keeps_the_name_in_json_as_an_alias() -> None:
    plain = ("a-b", "", "\x00", '"quoted\\"', "model_config", "None", "__class__", "日本語")
    wires = tuple(dict.fromkeys((*plain, *UNICODE)))
    fields = tuple(field(f"field{n}", INTEGER, wire=wire) for n, wire in enumerate(wires))
    made = module(model(*fields)).Thing
    given = {wire: number for number, wire in enumerate(wires)}
    thing = made.model_validate(given)
    assert [getattr(thing, each.name) for each in fields] == list(range(len(wires)))
    assert made.model_validate(given).model_dump(by_alias=True) == given


def test_params_keep_any_key() -> None:
    plain = ("plain", "from", "a-b", "", "__class__", "__x", "ﬁ")
    wires = tuple(dict.fromkeys((*plain, *UNICODE)))
    spec = params(*(field(key, INTEGER, description=key) for key in wires), description="Doc.")
    made = module(spec).Thing
    assert list(made.__annotations__) == list(wires)
    assert set(made.__required_keys__) == set(wires)
    assert typing.get_type_hints(made) == dict.fromkeys(wires, int)


def test_the_functional_form_knows_what_is_required() -> None:
    spec = params(
        field("from", api.Ref("thing")),
        field("a-b", api.ListOf(STRING), required=False, description="Some text."),
        description="What it is.",
        additional=INTEGER,
    )
    text = texts(spec, names={"thing": "Thing"})["Thing"].text
    assert text == (
        "Thing = TypedDict(\n"
        '    "Thing",\n'
        "    {\n"
        '        "from": Required["Thing"],\n'
        "        # Some text.\n"
        '        "a-b": "list[str]",\n'
        "    },\n"
        "    total=False,\n"
        '    extra_items="int",\n'
        ")\n"
        '"""What it is."""\n'
    )
    made = module(spec, names={"thing": "Thing"}).Thing
    assert (made.__required_keys__, made.__optional_keys__) == ({"from"}, {"a-b"})
    assert typing.get_type_hints(made) == {"from": made, "a-b": list[str]}


@pytest.mark.parametrize("name", ["Work", "types.Work"])
def test_params_that_would_hide_a_type_take_the_functional_form(name: str) -> None:
    key = name.partition(".")[0]
    made = texts(params(field(key, api.Ref("work"))), names={"work": name})["Thing"].text
    assert f'        "{key}": Required["{name}"],\n' in made


def test_members_beyond_the_fields() -> None:
    typed = module(model(field("id", STRING), additional=INTEGER)).Thing
    thing = typed.model_validate({"id": "a", "more": 1})
    assert thing.model_extra == {"more": 1}
    with pytest.raises(pydantic.ValidationError):
        typed.model_validate({"id": "a", "more": "x"})
    free = module(model(field("id", STRING), additional=ANY)).Thing
    assert free.model_validate({"id": "a", "more": "x"}).model_extra == {"more": "x"}
    given = texts(params(field("id", STRING), additional=api.Ref("t")), names={"t": "Thing"})[
        "Thing"
    ]
    assert given.text.startswith('class Thing(TypedDict, total=False, extra_items="Thing"):\n')
    assert module(params(field("id", STRING), additional=INTEGER)).Thing.__extra_items__


def test_empty_classes() -> None:
    made = module(model(name="A"), params(name="B"), model(name="C", description="Doc."))
    assert made.A.model_validate({"x": 1}).model_extra == {"x": 1}
    assert made.B.__annotations__ == {}
    assert made.C.__doc__ == "Doc."
