"""A document with the same names as properties, parameters and members of a body."""

from __future__ import annotations

import json
from typing import Any

from generator.source import Object
from tests.build.documents import tree as parsed


def document(names: list[str]) -> dict[str, Any]:
    properties = {name: {"type": "string"} for name in names}
    parameters = [
        {"name": name, "in": place, "schema": {"type": "string"}}
        for place in ("query", "header")
        for name in names
    ]
    body = {"schema": {"type": "object", "properties": properties}}
    answer = {"schema": {"$ref": "#/components/schemas/Thing"}}
    operation = {
        "operationId": "send",
        "tags": ["things"],
        "parameters": parameters,
        "requestBody": {"required": True, "content": {"application/json": body}},
        "responses": {"200": {"description": "It.", "content": {"application/json": answer}}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Clashes", "version": "1"},
        "paths": {"/things": {"post": operation}},
        "components": {"schemas": {"Thing": {"type": "object", "properties": properties}}},
    }


def tree(of: dict[str, Any]) -> Object:
    return parsed(json.dumps(of), "openapi.json")
