"""Small valid documents of any shape."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

Schema = dict[str, Any]

COMPONENTS = ("Alpha", "BetaThing", "gamma.ray", "delta-x")
NAMES = (
    "id", "name", "type", "class", "object", "gem", "from", "default", "data", "value", "items",
    "camelCase", "kebab-case", "with space", "2fa", "$ref_", "x.y", "ID", "URL", "Ünïcode", "page",
)  # fmt: skip
VALUES = ("a", "b", "self-hosted", "x y", "5m", "", "TRUE", "null", "`tick`", "é", "a_b", "a-b")

names = st.sampled_from(NAMES)
descriptions = st.sampled_from(["", "Plain.", "Two\nlines.\n\nAnd `code`.", "- a\n- b", "# <b>"])

scalars: st.SearchStrategy[Schema] = st.sampled_from(
    [
        {"type": "string"},
        {"type": "integer"},
        {"type": "number"},
        {"type": "boolean"},
        {},
        {"type": "string", "format": "date-time"},
        {"type": ["string", "null"]},
        {"type": "object"},
        {"const": "fixed"},
        {"const": 7},
        {"const": True},
    ]
)
enums: st.SearchStrategy[Schema] = st.lists(
    st.sampled_from(VALUES), min_size=2, max_size=7, unique=True
).map(lambda values: {"type": "string", "enum": values})
numbers: st.SearchStrategy[Schema] = st.sampled_from(
    [{"enum": [1, 2, 3]}, {"enum": [0.5, 1.5]}, {"enum": [True, False]}, {"enum": [1, "one"]}]
)
references: st.SearchStrategy[Schema] = st.sampled_from(COMPONENTS).map(
    lambda name: {"$ref": f"#/components/schemas/{name}"}
)


def _combined(inner: st.SearchStrategy[Schema]) -> st.SearchStrategy[Schema]:
    return st.one_of(
        inner.map(lambda items: {"type": "array", "items": items}),
        inner.map(lambda values: {"type": "object", "additionalProperties": values}),
        inner.map(lambda of: {"anyOf": [of, {"type": "null"}]}),
        st.lists(inner, min_size=2, max_size=3).map(lambda variants: {"oneOf": variants}),
        objects(inner),
    )


@st.composite
def objects(draw: st.DrawFn, inner: st.SearchStrategy[Schema]) -> Schema:
    properties = draw(st.dictionaries(names, inner, min_size=1, max_size=4))
    for each in properties.values():
        if draw(st.booleans()):
            each["description"] = draw(descriptions)
    required = [name for name in properties if draw(st.booleans())]
    found: Schema = {"type": "object", "properties": properties}
    if required:
        found["required"] = required
    if draw(st.integers(0, 3)) == 0:
        found["additionalProperties"] = draw(scalars)
    return found


leaves = st.one_of(scalars, enums, numbers, references).map(dict)
schemas = st.recursive(leaves, _combined, max_leaves=5)


@st.composite
def operations(draw: st.DrawFn, path: str, verb: str) -> dict[str, Any]:
    found: dict[str, Any] = {"responses": {}}
    if draw(st.booleans()):
        found["summary"] = draw(st.sampled_from(["Do it", "Fetch", "# odd"]))
    found["description"] = draw(descriptions)
    parameters = [
        {"name": part[1:-1], "in": "path", "required": True, "schema": draw(leaves)}
        for part in path.split("/")
        if part.startswith("{")
    ]
    for name in draw(st.lists(names, max_size=3, unique=True)):
        place = draw(st.sampled_from(["query", "header"]))
        needed = draw(st.booleans())
        parameters.append({"name": name, "in": place, "required": needed, "schema": draw(schemas)})
    if parameters:
        found["parameters"] = parameters
    if verb != "get" and draw(st.booleans()):
        media = draw(st.sampled_from(["application/json", "multipart/form-data"]))
        content = {media: {"schema": draw(objects(schemas) if "form" in media else schemas)}}
        found["requestBody"] = {"content": content, "required": draw(st.booleans())}
    if draw(st.integers(0, 4)):
        content = {"application/json": {"schema": draw(schemas)}}
        found["responses"]["200"] = {"description": "Fine.", "content": content}
    else:
        found["responses"]["204"] = {"description": "Nothing."}
    return found


PATHS = ("/", "/things", "/things/{thing_id}", "/things/{thing_id}/parts/{part-no}", "/stats")


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    paths: dict[str, Any] = {}
    for path in draw(st.lists(st.sampled_from(PATHS), min_size=1, max_size=3, unique=True)):
        verbs = draw(st.lists(st.sampled_from(["get", "post", "delete"]), min_size=1, unique=True))
        paths[path] = {verb: draw(operations(path, verb)) for verb in verbs}
    return {
        "openapi": "3.1.0",
        "info": {"title": draw(st.sampled_from(["Shop", "my API", "2 things"])), "version": "1"},
        "paths": paths,
        "components": {"schemas": {name: draw(objects(schemas)) for name in COMPONENTS}},
    }
