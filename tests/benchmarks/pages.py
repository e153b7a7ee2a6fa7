"""How long reference pages take in all languages: of our document, and of ever larger ones.

    python -m tests.benchmarks.pages

Time should grow as the number of operations does: the last column stays about the same.
"""

from __future__ import annotations

import json
import statistics
import time
from typing import Any

from generator.api import Api
from tests.build.documents import api, tree
from tests.pages.pages import LANGUAGES, environments, pages

ROUNDS = 5
SIZES = (125, 250, 500, 1000)


def document(operations: int) -> dict[str, Any]:
    """A document of so many operations, five to a resource, each resource with its own models."""
    paths: dict[str, Any] = {}
    schemas: dict[str, Any] = {"Owner": _object({"name": _text(), "email": _text("Optional.")})}
    for number in range(operations // 5):
        thing, things = f"Thing{number}", f"/things{number}"
        one = f"{things}/{{thing_id}}"
        reference = {"$ref": f"#/components/schemas/{thing}"}
        schemas |= _models(thing)
        body = {"required": True, "content": _json({"$ref": f"#/components/schemas/{thing}Params"})}
        listed = _object({"data": {"type": "array", "items": reference}, "next_page": _text()})
        query = [{"name": name, "in": "query", "schema": _text()} for name in ("page", "order")]
        thing_id = {"name": "thing_id", "in": "path", "required": True, "schema": _text()}
        paths[things] = {
            "get": {**_operation(f"List{thing}", listed), "parameters": query},
            "post": {**_operation(f"Create{thing}", reference), "requestBody": body},
        }
        paths[one] = {
            "parameters": [thing_id],
            "get": _operation(f"Retrieve{thing}", reference),
            "post": {**_operation(f"Update{thing}", reference), "requestBody": body},
            "delete": _operation(f"Delete{thing}", None),
        }
    info = {"title": "Benchmark", "version": "1"}
    return {"openapi": "3.1.0", "info": info, "paths": paths, "components": {"schemas": schemas}}


def _models(name: str) -> dict[str, Any]:
    kinds = [f"{name}{kind}" for kind in ("Round", "Square", "Flat")]
    variants = [{"$ref": f"#/components/schemas/{kind}"} for kind in kinds]
    members: dict[str, Any] = {f"field_{number}": _text("What it is.") for number in range(8)}
    members["state"] = {"enum": ["queued", "active", "paused", "stopping", "stopped"]}
    members["shape"] = {"oneOf": variants}
    members["owner"] = {"$ref": "#/components/schemas/Owner"}
    members["labels"] = {"type": "object", "additionalProperties": _text()}
    found = {kind: _object({"kind": {"const": kind}, "size": _text()}) for kind in kinds}
    return {**found, name: _object(members), f"{name}Params": _object(members)}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": [*properties][:2]}


def _text(description: str = "") -> dict[str, Any]:
    return {"type": "string", "description": description}


def _json(schema: dict[str, Any]) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}


def _operation(name: str, schema: dict[str, Any] | None) -> dict[str, Any]:
    answer: dict[str, Any] = {"description": "Fine."}
    if schema is not None:
        answer["content"] = _json(schema)
    return {"operationId": name, "description": "Does it.", "responses": {"200": answer}}


def measure(of: Api) -> tuple[float, int, int]:
    """Median seconds for the pages of all languages; how many pages and lines they are."""
    seconds: list[float] = []
    found: list[str] = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        found = [text for language in LANGUAGES for text in pages(of, language).values()]
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds), len(found), sum(text.count("\n") for text in found)


def main() -> None:
    print(f"{'document':>16} {'pages':>6} {'lines':>9} {'seconds':>8} {'ms/operation':>13}")
    rows = [("ours", 14, environments())]
    rows += [
        (f"{size} operations", size, api(tree(json.dumps(document(size)), "openapi.json")))
        for size in SIZES
    ]
    for name, operations, of in rows:
        seconds, count, lines = measure(of)
        each = seconds / operations * 1000
        print(f"{name:>16} {count:>6} {lines:>9} {seconds:>8.2f} {each:>13.1f}")


if __name__ == "__main__":
    main()
