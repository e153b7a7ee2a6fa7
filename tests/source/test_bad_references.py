"""References that lead nowhere, elsewhere or in a circle: one message each, at their place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator import gate
from generator.problems import BadInput, Report
from generator.references import bundle
from generator.source import load
from tests.source.bundled import HEAD, problems, write

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
    write(folder, other_yaml="A: {type: string}\n")
    text = f"""\
        components:
          schemas:
            Pet: {{enum: [1]}}
            X: {{items: {{$ref: {ref}}}}}
          parameters:
            P: {{name: p, in: query, schema: {{}}}}
        """
    assert problems(folder, text) == [f"api/openapi.yaml:6:23: error: {message}"]


@pytest.mark.parametrize(
    "ref",
    [
        *(
            "FILE:///{out}/secret.yaml",
            "file:{out}/secret.yaml",
            "file://localhost{out}/secret.yaml",
        ),
        *("file://127.0.0.1{out}/secret.yaml", "//{out}/secret.yaml", "/{out}/secret.yaml"),
        *("..\\\\secret.yaml", "..%5csecret.yaml", "\\\\\\\\127.0.0.1\\\\secret.yaml"),
        *("..%2fsecret.yaml", "x/../../secret.yaml", "folder/secret.yaml", "./././../secret.yaml"),
        *("ftp://127.0.0.1/secret.yaml", "data:,A", "../secret.yaml?x", "chain/chain/secret.yaml"),
    ],
)
def test_no_way_leads_out(folder: Path, ref: str) -> None:
    out = folder.parent
    (out / "secret.yaml").write_text("A: {const: secret}\n")
    (folder / "folder").symlink_to(out)
    (folder / "chain").symlink_to(".")
    (folder / "secret.yaml").symlink_to("../secret.yaml")
    wrong = problems(
        folder, f'components: {{schemas: {{X: {{$ref: "{ref.format(out=out)}#/A"}}}}}}'
    )
    assert len(wrong) == 1
    assert re.match(
        r"api/openapi\.yaml:\d+:\d+: error: .* leads outside of the document's", wrong[0]
    )


def test_problem_in_another_file_is_located_there(folder: Path) -> None:
    write(folder, broken_yaml="a: [\n", dangling_yaml="A:\n  items: {$ref: '#/None'}\n")
    text = "components: {schemas: {A: {$ref: broken.yaml}, B: {$ref: dangling.yaml#/A}}}\n"
    assert problems(folder, text) == [
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
    assert problems(folder, text) == [
        "api/openapi.yaml:5:15: error: references lead in a circle: `#/components/schemas/B` -> "
        "`#/components/schemas/C` -> `#/components/schemas/B`; break it"
    ]


def test_circle_of_path_items(folder: Path) -> None:
    text = "paths: {/a: {$ref: '#/paths/~1b'}, /b: {$ref: '#/paths/~1a'}}\n"
    assert problems(folder, text) == [
        "api/openapi.yaml:3:20: error: `#/paths/~1b` leads to itself, in a circle; "
        "correct the reference"
    ]


def test_long_chain_of_path_items_ends_early(folder: Path) -> None:
    items = "\n".join(f"    P{n}: {{$ref: '#/components/pathItems/P{n + 1}'}}" for n in range(2000))
    write(folder, openapi_yaml=f"{HEAD}components:\n  pathItems:\n{items}\n    P2000: {{}}\n")
    with pytest.raises(BadInput, match="nested more than 100 levels deep"):
        bundle(load(folder / "openapi.yaml"), folder, Report())


def test_path_item_repeated_too_often_ends_early(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gate, "MAX_NODES", 100)
    paths = ", ".join(f"/a{n}: {{$ref: '#/x-item'}}" for n in range(11))
    text = f"x-item: {{get: {{tags: [a, b, c, d, e, f, g]}}}}\npaths: {{{paths}}}\n"
    write(folder, openapi_yaml=HEAD + text)
    with pytest.raises(BadInput, match="more than 100 values"):
        bundle(load(folder / "openapi.yaml"), folder, Report())
