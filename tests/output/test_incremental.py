"""A small change makes few files anew, and all of them become what a run without a cache makes."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.pages.tree import ResourcePage
from tests.output.incremental import Json, Project, mutate
from tests.pages.pages import environments, view

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden"
OWN = ROOT / "spec" / "openapi.yaml"
ZOO = ROOT / "tests" / "pages" / "zoo.yaml"
TARGETS = ("docs/java", "docs/python", "python", "typescript")
REFUSED = {"openapi_3_2", "swagger_2_0"}
WORK = "/v1/environments/{environment_id}/work/{work_id}"

Change = Callable[[Project], None]


def operation_described(project: Project) -> None:
    first_operation(project.document)["description"] = "Something else.\n\nIn two paragraphs."


def operation_added(project: Project) -> None:
    responses = {"204": {"description": "Done."}}
    tags = first_operation(project.document).get("tags", [])
    one_more = {"operationId": "one_more", "tags": tags, "responses": responses}
    project.document["paths"]["/one/more"] = {"get": one_more}


def operation_removed(project: Project) -> None:
    paths = project.document["paths"]
    del paths[[*paths][-1]]


def schema_described(project: Project) -> None:
    for schema in schemas(project).values():
        schema["description"] = "A thing."


def property_of_another_type(project: Project) -> None:
    _, members = next(members_of(project))
    members[next(iter(members))] = {"type": "array", "items": {"type": "boolean"}}


def property_added(project: Project) -> None:
    for _, members in members_of(project):
        members["one_more"] = {"type": "string", "enum": ["a", "b"], "example": "b"}


def property_removed(project: Project) -> None:
    for schema, members in members_of(project):
        name = [*members][-1]
        del members[name]
        if name in schema.get("required", []):
            schema["required"].remove(name)


def schema_renamed(project: Project) -> None:
    """The name of the first one is now what another one's becomes as a class: both get others."""
    old = next(iter(schemas(project)))
    text = json.dumps(project.document).replace(f'/{old}"', f'/{old}2"')
    project.document = json.loads(text.replace(f'"{old}":', f'"{old}2":'))


def schema_of_another_kind(project: Project) -> None:
    """What was a model for all that refer to it is a list from now on."""
    name = next(iter(schemas(project)))
    schemas(project)[name] = {"type": "array", "items": {"type": "integer"}, "example": [3]}


def name_taken(project: Project) -> None:
    """Another schema lays claim to the name of each class."""
    for name in [*schemas(project)]:
        schemas(project)[name.lower()] = {"type": "object", "properties": {"x": {}}}


def lines_moved(project: Project) -> None:
    project.indent = 3


def overlay(project: Project) -> None:
    file = project.folder / "overlay.yaml"
    file.write_text(
        "overlay: 1.0.0\ninfo: {title: More, version: '1'}\nactions:\n"
        "- {target: '$.paths.*.get', update: {description: From elsewhere.}}\n"
    )
    project.order = replace(project.order, overlays=(file,))


def another_client(project: Project) -> None:
    curate(project, "client: {name: Somebody}\n")


def another_package(project: Project) -> None:
    settings = {name: {"package": "elsewhere"} for name in ("python", "docs/python")}
    curate(project, f"targets: {json.dumps(settings)}\n")


def template(project: Project) -> None:
    folder = project.folder / "templates"
    ours = {"docs/items.md.j2": "Items\n", "python/resource.py.j2": "# Mine.\n"}
    for path, text in ours.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text + (ROOT / "templates" / path).read_text("utf-8"))
    project.order = replace(project.order, overrides=(folder,))


CHANGES: list[Change] = [
    operation_described,
    operation_added,
    operation_removed,
    schema_described,
    property_of_another_type,
    property_added,
    property_removed,
    schema_renamed,
    schema_of_another_kind,
    name_taken,
    lines_moved,
    overlay,
    another_client,
    another_package,
    template,
]


def curate(project: Project, text: str) -> None:
    file = project.folder / "onespec.yaml"
    file.write_text(text)
    project.order = replace(project.order, curation=file)


def schemas(project: Project) -> dict[str, Json]:
    return project.document["components"]["schemas"]


def members_of(project: Project) -> Json:
    """Each schema that has members, and these."""
    for schema in schemas(project).values():
        if schema.get("properties"):
            yield schema, schema["properties"]


def first_operation(document: Json) -> Json:
    paths = document["paths"].values()
    return next(item[verb] for item in paths for verb in item if verb in ("get", "post"))


@pytest.fixture(scope="module", name="zoo")
def make_zoo(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """SDKs and pages of a document of everything, generated once."""
    folder = tmp_path_factory.mktemp("zoo")
    (folder / "zoo.yaml").write_bytes(ZOO.read_bytes())
    project = Project(folder / "project", folder / "zoo.yaml", TARGETS)
    project.generated()
    return project


@pytest.mark.parametrize("change", CHANGES)
def test_the_same_as_without_a_cache(change: Change, zoo: Project, tmp_path: Path) -> None:
    project = zoo.copy(tmp_path / "project")
    before = project.files()
    change(project)
    project.generated()
    assert project.files() == project.anew()
    assert project.files() != before


@pytest.fixture(scope="module", name="own")
def make_own(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """SDK and pages of our own document, generated once."""
    folder = tmp_path_factory.mktemp("own")
    project = Project(folder / "project", OWN, ("python", "docs/python"))
    project.generated()
    return project


def test_a_description_is_printed_where_it_is_shown(own: Project, tmp_path: Path) -> None:
    """On the page of its method, on those of resources that repeat it, in its module."""
    project = own.copy(tmp_path / "project")
    project.document["paths"][WORK]["get"]["description"] = "Reads it."
    done = project.generated()
    pages = view(environments(), "python").pages
    repeating = [each for each in pages if isinstance(each, ResourcePage)]
    assert all(any(part.title == "Work" for part in each.sections) for each in repeating)
    assert done == {"validator": 1, "text": 1 + len(repeating) + 1, "formatter": 1}
    assert project.files() == project.anew()


def test_lines_that_move_change_nothing(own: Project, tmp_path: Path) -> None:
    project = own.copy(tmp_path / "project")
    project.indent = 4
    assert project.generated() == {"validator": 1}


def test_a_type_is_made_anew_where_it_is_declared(own: Project, tmp_path: Path) -> None:
    """Pages show what is in a type as well; the module of a resource but names it."""
    project = own.copy(tmp_path / "project")
    schema = project.document["components"]["schemas"]["BetaSelfHostedWork"]
    schema["properties"]["id"] = {"type": "integer"}
    done = project.generated()
    assert done["models"] == 1
    assert done["text"] < len(view(environments(), "python").pages)
    assert project.files() == project.anew()


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", sorted({each.parent.name for each in GOLDEN.glob("*/openapi.yaml")} - REFUSED)
)
def test_whatever_changes(name: str, tmp_path: Path) -> None:
    """One thing after the other, at random: each run goes by what the last one left."""
    chance = random.Random(name)
    names = (
        "cli",
        "python",
        "typescript",
        f"docs/{chance.choice(['python', 'java', 'cli', 'ruby'])}",
    )
    project = Project(tmp_path / "project", GOLDEN / name / "openapi.yaml", names)
    assert not project.is_refused()
    done = 0
    for _ in range(10):
        before = json.dumps(project.document)
        mutate(project.document, chance)
        if project.is_refused():
            project.document = json.loads(before)
            continue
        assert project.files() == project.anew()
        done += 1
        if done == 2:
            break
    assert done
