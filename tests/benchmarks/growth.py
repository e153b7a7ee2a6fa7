"""How generating grows with the document: CPU seconds for N, 2 N and 4 N operations.

    python -m tests.benchmarks.growth [--operations 200]

Every operation has a path, parameters, a body and an answer of its own, so that all parts grow.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.benchmarks.usage import Usage, used


def document(operations: int) -> dict[str, Any]:
    """A document with so many operations, twenty of them to a tag."""
    text = {"type": "string", "description": "Free text."}
    schemas: dict[str, Any] = {}
    paths: dict[str, Any] = {}
    for number in range(operations):
        tag, item = f"group {number // 20}", f"Item{number}"
        members = {f"member_{n}": text for n in range(8)}
        more = {"parent": {"$ref": f"#/components/schemas/Item{number // 2}"}}
        schemas[item] = {"type": "object", "properties": {**members, **more}}
        schema = {"$ref": f"#/components/schemas/{item}"}
        content = {"application/json": {"schema": schema}}
        paths[f"/items{number}/{{id}}"] = {
            "post": {
                "operationId": f"make_item_{number}",
                "tags": [tag],
                "summary": f"Make item {number}",
                "parameters": [{"name": "id", "in": "path", "required": True, "schema": text}],
                "requestBody": {"content": content},
                "responses": {"200": {"description": "Made.", "content": content}},
            }
        }
    info = {"title": "Growth", "version": "1"}
    return {
        "openapi": "3.1.0",
        "info": info,
        "paths": paths,
        "components": {"schemas": schemas},
    }


def measured(operations: int) -> Usage:
    with tempfile.TemporaryDirectory(prefix="onespec-") as name:
        folder = Path(name)
        (folder / "openapi.json").write_text(json.dumps(document(operations)), "utf-8")
        command = [str(Path(sys.executable).parent / "onespec"), "generate", "--spec"]
        return used([*command, "openapi.json", "--no-cache"], folder)


def main() -> None:
    parser = argparse.ArgumentParser(description="Growth with the document.")
    parser.add_argument("--operations", type=int, default=200)
    first = parser.parse_args().operations
    before: Usage | None = None
    print(f"{'operations':>10}{'CPU s':>8}{'ratio':>7}{'MiB':>7}")
    for number in (first, 2 * first, 4 * first):
        found = measured(number)
        ratio = f"{found.cpu / before.cpu:.2f}" if before else ""
        print(f"{number:>10}{found.cpu:>8.2f}{ratio:>7}{found.memory:>7.0f}", flush=True)
        before = found


if __name__ == "__main__":
    main()
