"""References: bundled into the document, checked, and kept inside of its folder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.pointers import Dangling, join, split
from generator.problems import Location, Report
from generator.references import bundle, resolve
from generator.source import load
from tests.source.bundled import HEAD, bundle_of, bundled, write


def test_document_without_other_files_stays_the_same_object(folder: Path) -> None:
    text = "components: {schemas: {A: {$ref: '#/components/schemas/B'}, B: {}}}"
    write(folder, openapi_yaml=HEAD + text)
    root = load(folder / "openapi.yaml")
    assert bundle(root, folder, Report()) is root


def test_schema_of_another_file_becomes_a_component(folder: Path) -> None:
    write(
        folder,
        schemas__pet_yaml="""\
        Pet:
          type: object
          properties:
            tag: {$ref: '#/Tag'}
        Tag: {type: string}
        """,
    )
    document = bundled(
        folder,
        """\
        components:
          schemas:
            Pets: {type: array, items: {$ref: schemas/pet.yaml#/Pet}}
        """,
    )
    assert document["components"]["schemas"] == {
        "Pets": {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}},
        "Pet": {
            "type": "object",
            "properties": {"tag": {"$ref": "#/components/schemas/Tag"}},
        },
        "Tag": {"type": "string"},
    }
    schemas = document["components"]["schemas"]
    assert schemas.at("Pet") == Location("api/schemas/pet.yaml", 1, 1)
    assert schemas["Pet"].at("properties") == Location("api/schemas/pet.yaml", 3, 3)
    assert schemas["Pets"].at("items") == Location("api/openapi.yaml", 5, 25)


def test_every_kind_of_component_can_come_from_another_file(folder: Path) -> None:
    write(
        folder,
        parts_yaml="""\
        P: {name: p, in: query, schema: {type: string}}
        B: {content: {}}
        R: {description: ok}
        H: {schema: {type: string}}
        E: {value: 1}
        L: {operationId: a}
        C: {'{$request.body#/url}': {post: {responses: {}}}}
        """,
    )
    document = bundled(
        folder,
        """\
        paths:
          /a:
            get:
              parameters: [{$ref: parts.yaml#/P}]
              requestBody: {$ref: parts.yaml#/B}
              callbacks: {c: {$ref: parts.yaml#/C}}
              responses:
                default: {$ref: parts.yaml#/R}
                '200':
                  description: ok
                  headers: {h: {$ref: parts.yaml#/H}}
                  links: {l: {$ref: parts.yaml#/L}}
                  content: {text/plain: {examples: {e: {$ref: parts.yaml#/E}}}}
        """,
    )
    assert {section: [*named] for section, named in document["components"].items()} == {
        "parameters": ["P"],
        "requestBodies": ["B"],
        "callbacks": ["C"],
        "responses": ["R"],
        "headers": ["H"],
        "links": ["L"],
        "examples": ["E"],
    }


def test_component_that_only_names_a_file_is_the_home_of_what_is_there(folder: Path) -> None:
    write(folder, pet_yaml="type: object\nproperties: {next: {$ref: pet.yaml}}\n")
    document = bundled(
        folder,
        """\
        components:
          schemas:
            Animal: {$ref: pet.yaml}
            Alias: {$ref: './pet.yaml#'}
            Zoo: {type: array, items: {$ref: pet.yaml}}
        """,
    )
    animal = {"$ref": "#/components/schemas/Animal"}
    assert document["components"]["schemas"] == {
        "Animal": {"type": "object", "properties": {"next": animal}},
        "Alias": animal,
        "Zoo": {"type": "array", "items": animal},
    }


def test_names_that_clash_get_more_of_the_path(folder: Path) -> None:
    write(folder, one_yaml="Pet: {title: one}\n", two_yaml="Pet: {title: two}\n")
    document = bundled(
        folder,
        """\
        components:
          schemas:
            Pet: {anyOf: [{$ref: one.yaml#/Pet}, {$ref: two.yaml#/Pet}]}
        """,
    )
    schemas = document["components"]["schemas"]
    assert [*schemas] == ["Pet", "one_Pet", "two_Pet"]
    assert schemas["two_Pet"] == {"title": "two"}


def test_files_may_refer_to_each_other_and_back_to_the_document(folder: Path) -> None:
    write(
        folder,
        a_yaml="A: {properties: {b: {$ref: 'deep/b.yaml#/B'}}}\n",
        deep__b_yaml="""\
        B:
          properties:
            a: {$ref: ../a.yaml#/A}
            c: {$ref: '../openapi.yaml#/components/schemas/C'}
        """,
    )
    document = bundled(folder, "components: {schemas: {C: {items: {$ref: a.yaml#/A}}}}\n")
    assert document["components"]["schemas"] == {
        "C": {"items": {"$ref": "#/components/schemas/A"}},
        "A": {"properties": {"b": {"$ref": "#/components/schemas/B"}}},
        "B": {
            "properties": {
                "a": {"$ref": "#/components/schemas/A"},
                "c": {"$ref": "#/components/schemas/C"},
            }
        },
    }


def test_path_items_stand_where_they_are_used(folder: Path) -> None:
    write(
        folder,
        paths__pets_yaml="""\
        get:
          responses:
            default: {$ref: ../common.json#/responses/Error}
        """,
        common_json='{"responses": {"Error": {"description": "no"}}}',
    )
    document = bundled(
        folder,
        """\
        paths:
          /pets: {$ref: paths/pets.yaml, summary: Pets}
          /animals: {$ref: '#/paths/~1pets'}
          /again: {$ref: '#/components/pathItems/Again'}
        components:
          pathItems:
            Again: {delete: {responses: {}}}
        """,
    )
    get = {"responses": {"default": {"$ref": "#/components/responses/Error"}}}
    assert document["paths"] == {
        "/pets": {"get": get, "summary": "Pets"},
        "/animals": {"get": get, "summary": "Pets"},
        "/again": {"delete": {"responses": {}}},
    }
    assert document["paths"].at("/pets") == Location("api/openapi.yaml", 4, 3)
    assert document["paths"]["/pets"].at("get") == Location("api/paths/pets.yaml", 1, 1)
    assert document["paths"]["/pets"].at("summary") == Location("api/openapi.yaml", 4, 34)


def test_what_stands_beside_a_path_item_reference_counts(folder: Path) -> None:
    document, problems = bundle_of(
        folder,
        """\
        paths:
          /a: {summary: A, get: {responses: {}}}
          /b: {$ref: '#/paths/~1a', summary: B}
        """,
    )
    assert document["paths"]["/b"]["summary"] == "B"
    assert document["paths"]["/a"]["summary"] == "A"
    assert problems == [
        "api/openapi.yaml:5:29: warning: `summary` stands both here and in `#/paths/~1a`; "
        "remove one of them (this one counts)"
    ]


def test_what_stands_beside_a_schema_reference_stays(folder: Path) -> None:
    write(folder, a_yaml="A: {type: string}\n")
    text = "components: {schemas: {B: {$ref: a.yaml#/A, description: b, not: {$ref: a.yaml#/A}}}}\n"
    assert bundled(folder, text)["components"]["schemas"]["B"] == {
        "$ref": "#/components/schemas/A",
        "description": "b",
        "not": {"$ref": "#/components/schemas/A"},
    }


def test_data_that_looks_like_a_reference_is_data(folder: Path) -> None:
    text = """\
        x-a: {$ref: nowhere.yaml}
        paths:
          x-b: {$ref: nowhere.yaml}
          /a:
            get:
              x-c: {$ref: nowhere.yaml}
              responses:
                '200':
                  description: ok
                  content:
                    application/json:
                      example: {$ref: nowhere.yaml}
                      examples: {e: {value: {$ref: nowhere.yaml}}}
        components:
          schemas:
            A:
              example: {$ref: nowhere.yaml}
              examples: [{$ref: nowhere.yaml}]
              default: {$ref: nowhere.yaml}
              const: {$ref: nowhere.yaml}
              enum: [{$ref: nowhere.yaml}]
        """
    document = bundled(folder, text)
    assert document is not None
    assert json.dumps(document).count("nowhere.yaml") == 10


def test_names_that_look_like_data_hold_references(folder: Path) -> None:
    write(folder, a_yaml="A: {type: string}\n")
    document = bundled(
        folder,
        """\
        paths:
          /a:
            get:
              responses:
                default: {$ref: '#/components/responses/x-error'}
        components:
          responses:
            x-error: {description: no, headers: {x-id: {schema: {$ref: a.yaml#/A}}}}
          schemas:
            B:
              properties:
                example: {$ref: a.yaml#/A}
                default: {$ref: a.yaml#/A}
                $ref: {type: string}
        """,
    )
    properties = document["components"]["schemas"]["B"]["properties"]
    assert properties["example"] == properties["default"] == {"$ref": "#/components/schemas/A"}
    assert properties["$ref"] == {"type": "string"}


def test_discriminator_names_schemas_by_reference_or_by_name(folder: Path) -> None:
    write(
        folder,
        pets_yaml="""\
        components:
          schemas:
            Pet:
              discriminator:
                propertyName: k
                mapping: {c: Cat, d: Dog, e: '#/components/schemas/Cat'}
            Cat: {type: object}
        """,
    )
    document = bundled(
        folder,
        """\
        components:
          schemas:
            Dog: {type: object}
            A:
              discriminator:
                propertyName: k
                mapping: {d: Dog, c: 'pets.yaml#/components/schemas/Cat'}
            B: {$ref: pets.yaml#/components/schemas/Pet}
        """,
    )
    schemas = document["components"]["schemas"]
    assert schemas["A"]["discriminator"]["mapping"] == {
        "d": "Dog",
        "c": "#/components/schemas/Cat",
    }
    assert schemas["B"]["discriminator"]["mapping"] == {
        "c": "Cat",
        "d": "Dog",
        "e": "#/components/schemas/Cat",
    }


def test_identifiers_of_schemas(folder: Path) -> None:
    document = bundled(
        folder,
        """\
        components:
          schemas:
            A: {$id: 'https://example.com/a', $defs: {b: {$anchor: bee, type: string}}}
            B:
              anyOf:
                - {$ref: '#bee'}
                - {$ref: 'https://example.com/a'}
                - {$ref: 'https://example.com/a#/$defs/b'}
        """,
    )
    schemas = document["components"]["schemas"]
    assert schemas["B"]["anyOf"] == [
        {"$ref": "#/components/schemas/A/$defs/b"},
        {"$ref": "#/components/schemas/A"},
        {"$ref": "#/components/schemas/A/$defs/b"},
    ]
    assert "$id" not in schemas["A"]


def test_resolve_takes_one_step(folder: Path) -> None:
    document = bundled(
        folder,
        """\
        paths: {'/a/{id}': {get: {responses: {}}}}
        components: {schemas: {A: {$ref: '#/components/schemas/B'}, B: {enum: [x, y]}}}
        """,
    )
    assert resolve(document, "#/components/schemas/A") == (
        {"$ref": "#/components/schemas/B"},
        "#/components/schemas/A",
    )
    assert resolve(document, "#/paths/~1a~1%7Bid%7D/get") == (
        {"responses": {}},
        "#/paths/~1a~1{id}/get",
    )
    assert resolve(document, "#/components/schemas/B/enum/1")[0] == "y"
    with pytest.raises(Dangling) as raised:
        resolve(document, "#/components/schemas/C")
    assert (raised.value.missing, raised.value.inside) == ("C", "#/components/schemas")


@pytest.mark.parametrize("token", ["a", "", "~1", "a/b", "%41", "~", "#", "é", "{x}"])
def test_pointer_round_trip(token: str) -> None:
    assert split(join((token, "b")).removeprefix("#")) == (token, "b")
