"""``onespec validate``, ``inspect`` and ``init``."""

from __future__ import annotations

import json
from pathlib import Path

from tests.command.shop import CURATION, DOCUMENT, Command, edit
from tests.output.places import python


def test_validate(shop: Path, onespec: Command) -> None:
    said = onespec("validate")
    assert (said.code, said.err) == (0, "")
    assert said.out == "spec/openapi.yaml is valid: 2 operations\n"
    assert sorted(path.name for path in shop.iterdir()) == ["spec"]


def test_validate_tells_all_problems_of_all_files(shop: Path, onespec: Command) -> None:
    edit(shop / "spec/openapi.yaml", "title: Shop,", "title: Shop, title: Store,")
    (shop / "spec/onespec.yaml").write_text(CURATION + "paging: []\nclint: {}\n")
    (shop / "bad.yaml").write_text("overlay: [\n")
    said = onespec("validate", "--overlay", "bad.yaml")
    assert (said.code, said.out) == (2, "")
    places = [line.split(": ")[0] for line in said.err.splitlines()[:-1]]
    assert places == sorted(places)
    assert {place.split(":")[0] for place in places} == {
        "bad.yaml",
        "spec/onespec.yaml",
        "spec/openapi.yaml",
    }
    assert said.err.endswith("\n4 errors\n")


def test_inspect_api(shop: Path, onespec: Command) -> None:
    said = onespec("inspect", "api")
    assert (said.code, said.err) == (0, "")
    api = json.loads(said.out)
    assert api["@type"] == "Api"
    assert api["declarations"]["Order"]["@type"] == "Model"
    order = api["declarations"]["Order"]["properties"][0]
    assert order["at"] == "spec/openapi.yaml:31:9"
    assert order["type"] == {"@type": "Primitive", "format": None, "kind": "string", "limits": None}
    assert "default" not in order
    assert [method["name"] for method in api["resources"][0]["methods"]] == ["list", "retrieve"]
    assert said.out == json.dumps(api, indent=2, sort_keys=True) + "\n"


def test_inspect_view(shop: Path, onespec: Command) -> None:
    views = json.loads(onespec("inspect", "view").out)
    assert sorted(views) == ["docs/python", "docs/ruby"]
    said = onespec("inspect", "view", "--target", "docs/ruby")
    assert json.loads(said.out) == {"docs/ruby": views["docs/ruby"]}


def test_inspect_something_else(shop: Path, onespec: Command) -> None:
    said = onespec("inspect", "everything")
    assert said.code == 2
    assert "'everything' is not one of 'api', 'view'" in said.err


def test_inspection_is_the_same_for_every_hash_seed(shop: Path) -> None:
    seen = set[str]()
    for seed in ("1", "2"):
        done = python("-m", "generator", "inspect", "view", environment={"PYTHONHASHSEED": seed})
        seen.add(done.stdout)
    assert len(seen) == 1


def test_init(shop: Path, onespec: Command) -> None:
    (shop / "elsewhere").mkdir()
    (shop / "elsewhere/shop.yaml").write_text(DOCUMENT)
    said = onespec("init", "elsewhere/shop.yaml")
    assert (said.code, said.out, said.err) == (0, "wrote elsewhere/onespec.yaml\n", "")
    text = (shop / "elsewhere/onespec.yaml").read_text("utf-8")
    assert "retrieve: get /v1/orders/{order_id}" in text
    spec = ("--spec", "elsewhere/shop.yaml", "--target", "docs/python")
    assert onespec("generate", *spec).code == 0
    (shop / "elsewhere/onespec.yaml").unlink()
    said = onespec("check", "--quiet", *spec)
    assert said.code == 1, "the record knows of the curation"
    said = onespec("check", *spec)
    assert said.out.count("changed: ") == 1, "and nothing else does: it says what held without it"


def test_names_in_any_script_are_taken_as_init_wrote_them(shop: Path, onespec: Command) -> None:
    (shop / "elsewhere").mkdir()
    schemes = "  securitySchemes: {ключ: {type: apiKey, in: header, name: K}}"
    document = DOCUMENT.replace("components:", f"components:\n{schemes}")
    document = document.replace("title: Shop", "title: Имена и числа")
    assert "Имена" in document
    assert "ключ" in document
    (shop / "elsewhere/shop.yaml").write_text(document, "utf-8")
    assert onespec("init", "elsewhere/shop.yaml").code == 0
    said = onespec("generate", "--spec", "elsewhere/shop.yaml", "--target", "python")
    assert (said.code, "error: " in said.err) == (0, False)


def test_init_overwrites_nothing(shop: Path, onespec: Command) -> None:
    said = onespec("init", "spec/openapi.yaml")
    assert (said.code, said.out) == (2, "")
    assert said.err == (
        "spec/onespec.yaml: error: is there already; edit it, or move it away first\n1 error\n"
    )
    assert (shop / "spec/onespec.yaml").read_text() == CURATION


def test_init_without_a_document(shop: Path, onespec: Command) -> None:
    said = onespec("init")
    assert said.code == 2
    assert "Error: Missing argument 'DOCUMENT'." in said.err
    said = onespec("init", "none.yaml")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("none.yaml: error: there is no such file; ")
