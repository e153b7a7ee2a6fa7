"""What schemas of OpenAPI 3.0 and 3.1 become."""

from __future__ import annotations

import pytest

from generator.api import (
    Alias,
    Const,
    Discriminator,
    Enum,
    Inline,
    ListOf,
    MapOf,
    Model,
    Nullable,
    Primitive,
    Ref,
    Type,
    Union,
)
from generator.problems import BadInput, Report
from tests.build.documents import api, declarations, document

ANY, STRING, INTEGER = Primitive("any"), Primitive("string"), Primitive("integer")


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ("{type: string}", STRING),
        ("{type: string, format: date}", Primitive("string", "date")),
        ("{type: string, format: binary}", STRING),
        ("{type: string, contentMediaType: image/png}", STRING),
        ("{type: string, contentMediaType: image/png, contentEncoding: base64}", STRING),
        ("{type: integer}", INTEGER),
        ("{type: number}", Primitive("number")),
        ("{type: boolean}", Primitive("boolean")),
        ("{type: 'null'}", Primitive("null")),
        ("{}", ANY),
        ("true", ANY),
        ("{description: anything}", ANY),
        ("{type: object}", MapOf(ANY)),
        ("{type: object, additionalProperties: {type: integer}}", MapOf(INTEGER)),
        ("{patternProperties: {'^x': {type: integer}}}", MapOf(INTEGER)),
        ("{type: array}", ListOf(ANY)),
        ("{items: {type: string}}", ListOf(STRING)),
        ("{type: [string, 'null']}", Nullable(STRING)),
        ("{type: ['null']}", Primitive("null")),
        ("{type: string, nullable: true}", Nullable(STRING)),
        ("{anyOf: [{type: string}, {type: 'null'}]}", Nullable(STRING)),
        ("{oneOf: [{type: string}]}", STRING),
        ("{type: array, items: {type: [string, 'null']}}", ListOf(Nullable(STRING))),
        ("{const: cat}", Const("cat")),
        ("{const: null}", Primitive("null")),
        ("{enum: [cat]}", Const("cat")),
        ("{enum: [cat, null]}", Nullable(Const("cat"))),
        ("{enum: [1, 1]}", Const(1)),
        ("{allOf: [{type: string}], description: one part}", STRING),
        ("{allOf: [{type: string}, {maxLength: 3}]}", STRING),
        ("{$ref: '#/components/schemas/Name'}", Ref("Name")),
        ("{$ref: '#/components/schemas/Name', description: with a word}", Ref("Name")),
        ("{allOf: [{$ref: '#/components/schemas/Name'}], nullable: true}", Nullable(Ref("Name"))),
        ("{$ref: '#/components/schemas/MaybeName'}", Nullable(Ref("MaybeName"))),
        ("{type: object, anyOf: [{required: [a]}, {required: [b]}]}", MapOf(ANY)),
    ],
)
def test_types(schema: str, expected: Type) -> None:
    found = declarations(
        f"""
        Name: {{type: string}}
        MaybeName: {{type: [string, 'null']}}
        Holder:
          type: object
          properties:
            it: {schema}
        """
    )
    holder = found["Holder"]
    assert isinstance(holder, Model)
    assert holder.properties[0].type == expected


def test_required_and_nullable_are_two_facts() -> None:
    model = declarations(
        """
        Pet:
          type: object
          required: [name, nick]
          properties:
            name: {type: string}
            nick: {type: [string, 'null']}
            tag: {type: string}
            note: {type: [string, 'null']}
        """
    )["Pet"]
    assert isinstance(model, Model)
    facts = [(p.name, p.required, isinstance(p.type, Nullable)) for p in model.properties]
    assert facts == [
        ("name", True, False),
        ("nick", True, True),
        ("tag", False, False),
        ("note", False, True),
    ]


def test_inline_objects_enums_and_unions_are_named_after_where_they_stand() -> None:
    found = declarations(
        """
        Pet:
          type: object
          properties:
            home: {type: object, properties: {street: {type: string}}}
            mood: {enum: [good, bad]}
            food: {anyOf: [{type: string}, {type: integer}]}
            toys: {type: array, items: {type: object, properties: {size: {type: integer}}}}
        """
    )
    pet = found["Pet"]
    assert isinstance(pet, Model)
    assert [each.type for each in pet.properties] == [
        Ref("PetHome"),
        Ref("PetMood"),
        Ref("PetFood"),
        ListOf(Ref("PetToy")),
    ]
    assert isinstance(found["PetHome"], Model)
    assert found["PetHome"].inline == Inline("Pet", "home")
    assert isinstance(found["PetMood"], Enum)
    food = found["PetFood"]
    assert isinstance(food, Union)
    assert food.variants == (STRING, INTEGER)


def test_a_component_keeps_its_name_and_an_inline_one_gives_way() -> None:
    found = declarations(
        """
        Pet: {type: object, properties: {home: {type: object, properties: {a: {type: string}}}}}
        PetHome: {type: string}
        """
    )
    assert list(found) == ["Pet", "PetHome", "PetHome2"]
    assert isinstance(found["PetHome"], Alias)
    assert isinstance(found["PetHome2"], Model)


def test_all_of_merges_in_the_order_of_inheritance() -> None:
    found = declarations(
        """
        Base:
          description: what every thing has
          required: [id]
          properties: {id: {type: string}, size: {}}
        Thing:
          allOf:
          - $ref: '#/components/schemas/Base'
          - required: [name]
            properties: {name: {type: string}, size: {type: integer}}
          properties: {extra: {type: boolean}}
        """
    )
    thing = found["Thing"]
    assert isinstance(thing, Model)
    assert [(p.name, p.required) for p in thing.properties] == [
        ("id", True),
        ("size", False),
        ("name", True),
        ("extra", False),
    ]
    assert thing.properties[1].type == INTEGER
    assert thing.description == ""


def test_what_stands_beside_variants_holds_for_each() -> None:
    found = declarations(
        """
        Event:
          required: [id]
          properties: {id: {type: string}}
          oneOf:
          - {properties: {kind: {const: made}, by: {type: string}}, required: [kind]}
          - {properties: {kind: {const: gone}}, required: [kind]}
        """
    )
    union = found["Event"]
    assert isinstance(union, Union)
    assert union.variants == (Ref("EventVariant1"), Ref("EventVariant2"))
    first = found["EventVariant1"]
    assert isinstance(first, Model)
    assert [each.name for each in first.properties] == ["id", "kind", "by"]
    assert union.discriminator == Discriminator(
        "kind", {"made": "EventVariant1", "gone": "EventVariant2"}
    )


@pytest.mark.parametrize(
    ("discriminator", "expected"),
    [
        ("", {"cat": "Cat", "dog": "Dog"}),
        ("discriminator: {propertyName: kind}", {"cat": "Cat", "dog": "Dog"}),
        (
            "discriminator: {propertyName: kind, mapping: {c: '#/components/schemas/Cat'}}",
            {"c": "Cat", "dog": "Dog"},
        ),
    ],
)
def test_discriminators(discriminator: str, expected: dict[str, str]) -> None:
    found = declarations(
        f"""
        Pet:
          oneOf: [{{$ref: '#/components/schemas/Cat'}}, {{$ref: '#/components/schemas/Dog'}}]
          {discriminator}
        Cat: {{required: [kind], properties: {{kind: {{const: cat}}}}}}
        Dog: {{required: [kind], properties: {{kind: {{enum: [dog]}}}}}}
        """
    )["Pet"]
    assert isinstance(found, Union)
    assert found.discriminator == Discriminator("kind", expected)


def test_recursion_ends() -> None:
    found = declarations(
        """
        Tree:
          properties:
            left: {$ref: '#/components/schemas/Tree'}
            right:
              allOf: [{$ref: '#/components/schemas/Tree'}, {description: the other side}]
            more:
              allOf: [{$ref: '#/components/schemas/Tree'}, {properties: {weight: {type: integer}}}]
        """
    )
    tree, more = found["Tree"], found["TreeMore"]
    assert isinstance(tree, Model)
    assert isinstance(more, Model)
    assert [each.type for each in tree.properties] == [Ref("Tree"), Ref("Tree"), Ref("TreeMore")]
    assert [each.type for each in more.properties][2] == Ref("TreeMore")


def test_a_schema_that_includes_itself_is_refused() -> None:
    with pytest.raises(BadInput) as caught:
        declarations(
            """
            A: {allOf: [{$ref: '#/components/schemas/B'}, {properties: {a: {type: string}}}]}
            B: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {b: {type: string}}}]}
            """
        )
    assert str(caught.value) == (
        "openapi.yaml:8:18: error: '#/components/schemas/B' includes itself; break the cycle"
    )


def test_parts_that_double_are_refused_in_bounded_time() -> None:
    levels = "\n".join(
        f"L{n}: {{allOf: [{{$ref: '#/components/schemas/L{n + 1}'}}, "
        f"{{$ref: '#/components/schemas/L{n + 1}'}}, {{properties: {{p{n}: {{type: string}}}}}}]}}"
        for n in range(27)
    )
    with pytest.raises(BadInput, match="allOf unfolds into more than 300,000 schemas"):
        declarations(levels + "\nL27: {properties: {end: {type: string}}}")


def test_enums_of_several_kinds() -> None:
    found = declarations(
        """
        Mixed: {enum: [1, '1', true, 1.5]}
        One: {enum: [one], description: the only one}
        Objects: {enum: [{a: 1}]}
        """
    )
    mixed = found["Mixed"]
    assert isinstance(mixed, Enum)
    assert [(type(v), v) for v in mixed.values] == [
        (int, 1),
        (str, "1"),
        (bool, True),
        (float, 1.5),
    ]
    one = found["One"]
    assert isinstance(one, Alias)
    assert (one.type, one.description) == (Const("one"), "the only one")
    assert found["Objects"].inline is None


def test_what_is_taken_as_any_json_is_a_warning() -> None:
    report = Report()
    api(document(schemas="A: {enum: [{a: 1}]}\nB: {type: decimal}\nC: {const: []}"), report=report)
    assert [str(each) for each in report.warnings] == [
        "openapi.yaml:7:9: warning: objects and lists in an enum are taken as any JSON; "
        "use oneOf with a schema for each",
        "openapi.yaml:8:9: warning: unknown type 'decimal' is taken as any JSON; use a JSON type",
        "openapi.yaml:9:9: warning: a constant object or list is taken as any JSON; "
        "describe its members instead",
    ]


def test_a_reference_to_a_part_of_a_schema_is_to_what_stands_there() -> None:
    """Whichever of the two is met first."""
    found = declarations(
        """
        Early: {properties: {last: {$ref: '#/components/schemas/Pet/properties/den'}}}
        Pet:
          properties:
            home: {properties: {street: {type: string}}}
            den: {properties: {depth: {type: integer}}}
            name: {type: string, maxLength: 9}
            toys: {items: {properties: {size: {type: integer}}}}
        Stray:
          properties:
            last: {$ref: '#/components/schemas/Pet/properties/home'}
            called: {$ref: '#/components/schemas/Pet/properties/name'}
            toy: {$ref: '#/components/schemas/Pet/properties/toys/items'}
        """
    )
    early, pet, stray = found["Early"], found["Pet"], found["Stray"]
    assert isinstance(early, Model)
    assert isinstance(pet, Model)
    assert isinstance(stray, Model)
    assert early.properties[0].type == pet.properties[1].type == Ref("PetDen")
    assert [each.type for each in stray.properties] == [Ref("PetHome"), STRING, Ref("PetToy")]
    assert set(found) == {"Early", "Pet", "Stray", "PetDen", "PetHome", "PetToy"}


def test_a_reference_to_a_part_of_an_answer_is_named_after_the_operation() -> None:
    found = api(
        document(
            schemas="""
            All:
              properties:
                one: {$ref: '#/paths/~1d/get/responses/200/content/a~1json/schema/items'}
            """,
            paths="""
            /d:
              get:
                operationId: listDogs
                responses:
                  '200':
                    description: Dogs.
                    content:
                      a/json: {schema: {type: array, items: {properties: {name: {type: string}}}}}
            """,
        )
    ).declarations
    assert "ListDogsResponseItem" in found


def test_bytes_are_files_in_forms_and_texts_in_json() -> None:
    found = api(
        document(
            schemas="""
            Form: {type: object, properties: {file: {type: string, format: binary}}}
            Thing:
              type: object
              properties: {raw: {type: array, items: {type: string, format: binary}}}
            """,
            paths="""
            /forms:
              post:
                requestBody:
                  content: {multipart/form-data: {schema: {$ref: '#/components/schemas/Form'}}}
                responses: {'204': {description: Nothing.}}
            """,
        )
    ).declarations
    types = {
        each.name: each.properties[0].type for each in found.values() if isinstance(each, Model)
    }
    assert types == {"Form": Primitive("binary"), "Thing": ListOf(STRING)}
