"""References: bundled into the document, checked, and kept inside of its folder."""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import dedent

import pytest

from generator import gate
from generator.pointers import Dangling, join, split
from generator.problems import BadInput, Location, Report
from generator.references import bundle, resolve
from generator.source import Object, load

HEAD = "openapi: 3.1.0\ninfo: {title: A, version: '1'}\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "api").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path / "api"


def _write(folder: Path, **files: str) -> None:
    """Write files; in names, two underscores stand for a slash and one for a dot."""
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), "utf-8")


def _bundle(folder: Path, text: str) -> tuple[Object, list[str]]:
    _write(folder, openapi_yaml=HEAD + dedent(text))
    root = load(Path("api/openapi.yaml"))
    before = json.dumps(root)
    report = Report()
    bundled = bundle(root, folder, report)
    assert json.dumps(root) == before
    return bundled, [str(problem) for problem in report.problems]


def _bundled(folder: Path, text: str) -> Object:
    document, problems = _bundle(folder, text)
    assert problems == []
    return document


def _problems(folder: Path, text: str) -> list[str]:
    return _bundle(folder, text)[1]


def test_document_without_other_files_stays_the_same_object(folder: Path) -> None:
    text = "components: {schemas: {A: {$ref: '#/components/schemas/B'}, B: {}}}"
    _write(folder, openapi_yaml=HEAD + text)
    root = load(folder / "openapi.yaml")
    assert bundle(root, folder, Report()) is root


def test_schema_of_another_file_becomes_a_component(folder: Path) -> None:
    _write(
        folder,
        schemas__pet_yaml="""\
        Pet:
          type: object
          properties:
            tag: {$ref: '#/Tag'}
        Tag: {type: string}
        """,
    )
    document = _bundled(
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
    _write(
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
    document = _bundled(
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
    _write(folder, pet_yaml="type: object\nproperties: {next: {$ref: pet.yaml}}\n")
    document = _bundled(
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
    _write(folder, one_yaml="Pet: {title: one}\n", two_yaml="Pet: {title: two}\n")
    document = _bundled(
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
    _write(
        folder,
        a_yaml="A: {properties: {b: {$ref: 'deep/b.yaml#/B'}}}\n",
        deep__b_yaml="""\
        B:
          properties:
            a: {$ref: ../a.yaml#/A}
            c: {$ref: '../openapi.yaml#/components/schemas/C'}
        """,
    )
    document = _bundled(folder, "components: {schemas: {C: {items: {$ref: a.yaml#/A}}}}\n")
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
    _write(
        folder,
        paths__pets_yaml="""\
        get:
          responses:
            default: {$ref: ../common.json#/responses/Error}
        """,
        common_json='{"responses": {"Error": {"description": "no"}}}',
    )
    document = _bundled(
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
    document, problems = _bundle(
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
    _write(folder, a_yaml="A: {type: string}\n")
    text = "components: {schemas: {B: {$ref: a.yaml#/A, description: b, not: {$ref: a.yaml#/A}}}}\n"
    assert _bundled(folder, text)["components"]["schemas"]["B"] == {
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
    document = _bundled(folder, text)
    assert document is not None
    assert json.dumps(document).count("nowhere.yaml") == 10


def test_names_that_look_like_data_hold_references(folder: Path) -> None:
    _write(folder, a_yaml="A: {type: string}\n")
    document = _bundled(
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
    _write(
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
    document = _bundled(
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
    document = _bundled(
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


BAD = {
    "'#/components/schemas/Pett'": "`#/components/schemas/Pett` leads nowhere: "
    "`#/components/schemas` has no `Pett`; did you mean 'Pet'?",
    "'#/components/schema/Pet'": "`#/components/schema/Pet` leads nowhere: "
    "`#/components` has no `schema`; did you mean 'schemas'?",
    "'#/components/schemas/Pet/enum/7'": "`#/components/schemas/Pet/enum/7` leads nowhere: "
    "`#/components/schemas/Pet/enum` has no `7`; check the spelling",
    "'#nowhere'": "`#nowhere` leads nowhere: no schema has the `$anchor` `nowhere`; "
    "correct the reference",
    "none.yaml#/A": "`none.yaml#/A` leads nowhere: there is no such file; correct the path",
    "other.yaml#/B": "`other.yaml#/B` leads nowhere: `api/other.yaml#` has no `B`; known here: A",
    "http://example.com/a.yaml": "`http://example.com/a.yaml` leads outside of the document's "
    "folder; save a copy of the file below that folder, and refer to the copy; or allow it with "
    "--allow-ref",
    "//example.com/a.yaml": "`//example.com/a.yaml` leads outside of the document's "
    "folder; save a copy of the file below that folder, and refer to the copy; or allow it with "
    "--allow-ref",
    "file:///etc/passwd": "`file:///etc/passwd` leads outside of the document's "
    "folder; save a copy of the file below that folder, and refer to the copy; or allow it with "
    "--allow-ref",
    "/etc/passwd": "`/etc/passwd` leads outside of the document's "
    "folder; save a copy of the file below that folder, and refer to the copy; or allow it with "
    "--allow-ref",
    "../secret.yaml": "`../secret.yaml` leads outside of the document's "
    "folder; save a copy of the file below that folder, and refer to the copy; or allow it with "
    "--allow-ref",
    "'%2e%2e/secret.yaml'": "`%2e%2e/secret.yaml` leads outside of the document's "
    "folder; save a copy of the file below that folder, and refer to the copy; or allow it with "
    "--allow-ref",
    "link.yaml": "`link.yaml` leads outside of the document's "
    "folder; save a copy of the file below that folder, and refer to the copy; or allow it with "
    "--allow-ref",
    "'a%00b'": "`a%00b` leads outside of the document's "
    "folder; save a copy of the file below that folder, and refer to the copy; or allow it with "
    "--allow-ref",
    "[1]": "`$ref` is a list; write the reference as text",
    "'#/info/title'": "`#/info/title` leads to something else than a schema, which is expected "
    "here; refer to a member of `#/components/schemas`",
    "'#'": "`#` leads to something else than a schema, which is expected here; "
    "refer to a member of `#/components/schemas`",
    "'#/components/parameters/P'": "`#/components/parameters/P` leads to something else than a "
    "schema, which is expected here; refer to a member of `#/components/schemas`",
}


@pytest.mark.parametrize(("ref", "message"), BAD.items())
def test_reference_that_leads_astray(folder: Path, ref: str, message: str) -> None:
    (folder.parent / "secret.yaml").write_text("A: {type: string}\n")
    (folder / "link.yaml").symlink_to(folder.parent / "secret.yaml")
    _write(folder, other_yaml="A: {type: string}\n")
    text = f"""\
        components:
          schemas:
            Pet: {{enum: [1]}}
            X: {{items: {{$ref: {ref}}}}}
          parameters:
            P: {{name: p, in: query, schema: {{}}}}
        """
    assert _problems(folder, text) == [f"api/openapi.yaml:6:23: error: {message}"]


def test_problem_in_another_file_is_located_there(folder: Path) -> None:
    _write(folder, broken_yaml="a: [\n", dangling_yaml="A:\n  items: {$ref: '#/None'}\n")
    text = "components: {schemas: {A: {$ref: broken.yaml}, B: {$ref: dangling.yaml#/A}}}\n"
    assert _problems(folder, text) == [
        "api/broken.yaml:2:1: error: not valid YAML: this doesn't belong here; "
        "correct the indentation, or add quotes",
        "api/dangling.yaml:2:17: error: `#/None` leads nowhere: `api/dangling.yaml#` has no "
        "`None`; known here: A",
    ]


def test_circle_of_references(folder: Path) -> None:
    text = """\
        components:
          schemas:
            A: {$ref: '#/components/schemas/B'}
            B: {$ref: '#/components/schemas/C'}
            C: {$ref: '#/components/schemas/B', description: c}
            D: {properties: {d: {$ref: '#/components/schemas/D'}}}
        """
    assert _problems(folder, text) == [
        "api/openapi.yaml:5:15: error: references lead in a circle: `#/components/schemas/B` -> "
        "`#/components/schemas/C` -> `#/components/schemas/B`; break it"
    ]


def test_circle_of_path_items(folder: Path) -> None:
    text = "paths: {/a: {$ref: '#/paths/~1b'}, /b: {$ref: '#/paths/~1a'}}\n"
    assert _problems(folder, text) == [
        "api/openapi.yaml:3:20: error: `#/paths/~1b` leads to itself, in a circle; "
        "correct the reference"
    ]


def test_long_chain_of_path_items_ends_early(folder: Path) -> None:
    items = "\n".join(f"    P{n}: {{$ref: '#/components/pathItems/P{n + 1}'}}" for n in range(2000))
    _write(folder, openapi_yaml=f"{HEAD}components:\n  pathItems:\n{items}\n    P2000: {{}}\n")
    with pytest.raises(BadInput, match="nested more than 100 levels deep"):
        bundle(load(folder / "openapi.yaml"), folder, Report())


def test_path_item_repeated_too_often_ends_early(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gate, "MAX_NODES", 100)
    paths = ", ".join(f"/a{n}: {{$ref: '#/x-item'}}" for n in range(11))
    text = f"x-item: {{get: {{tags: [a, b, c, d, e, f, g]}}}}\npaths: {{{paths}}}\n"
    _write(folder, openapi_yaml=HEAD + text)
    with pytest.raises(BadInput, match="more than 100 values"):
        bundle(load(folder / "openapi.yaml"), folder, Report())


def test_resolve_takes_one_step(folder: Path) -> None:
    document = _bundled(
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
