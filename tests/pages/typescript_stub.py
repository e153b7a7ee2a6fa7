"""Declarations of a TypeScript SDK, made from the API alone, that examples are checked against."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.api import (
    Alias,
    Api,
    Const,
    Declaration,
    Enum,
    ListOf,
    MapOf,
    Method,
    Model,
    Nullable,
    Primitive,
    Ref,
    Resource,
    Type,
    Union,
)
from generator.pages.calls import call
from generator.pages.schema import Schema
from generator.targets import _typescript as typescript
from generator.view import stream_kind

_PRIMITIVES = {
    "string": "string",
    "integer": "number",
    "number": "number",
    "boolean": "boolean",
    "null": "null",
    "any": "unknown",
    "binary": "Blob",
}


def declarations(api: Api, package: str) -> str:
    """The text of a ``.d.ts`` file."""
    schema = Schema.of(api)
    lines: list[str] = []
    for each in api.declarations.values():
        lines += _declared(each, schema)
    lines.append(f"export default class {api.client.name} {{")
    options = "; ".join(f"{typescript.member(c.option)}?: string" for c in api.client.credentials)
    lines.append(f"constructor(options?: {{ {options} }});")
    for resource in api.resources:
        lines += _resource(resource, schema)
    lines.append("}")
    body = "\n".join(lines)
    return (
        "declare const process: { env: Record<string, string | undefined> };\n"
        f"declare module '{package}' {{\n{body}\n}}\n"
    )


def _resource(resource: Resource, schema: Schema) -> Iterator[str]:
    yield f"{typescript.member(resource.name)}: {{"
    for method in resource.methods:
        yield _method(resource, method, schema)
    for each in resource.resources:
        yield from _resource(each, schema)
    yield "};"


def _method(resource: Resource, method: Method, schema: Schema) -> str:
    found = call(resource, method, schema)
    parameters: list[str] = []
    if found.positional is not None:
        name = typescript.member(found.positional.name)
        parameters.append(f"{name}: {_type(found.positional.type, schema)}")
    if found.others:
        members = "; ".join(
            f"{json.dumps(each.name)}{'' if each.required else '?'}: {_type(each.type, schema)}"
            for each in found.others
        )
        mark = "" if any(each.required for each in found.others) else "?"
        parameters.append(f"params{mark}: {{ {members} }}")
    parameters.append("options?: { timeout?: number }")
    returns = _type(method.returns, schema) if method.returns is not None else "void"
    if stream_kind(found):
        returns = f"Promise<AsyncIterable<{returns}>>"
    elif method.paging is not None and method.item is not None:
        returns = f"Promise<unknown> & AsyncIterable<{_type(method.item, schema)}>"
    else:
        returns = f"Promise<{returns}>"
    return f"{typescript.member(method.name)}({', '.join(parameters)}): {returns};"


def _declared(of: Declaration, schema: Schema) -> Iterator[str]:
    name = schema.name(of)
    match of:
        case Model():
            yield f"export interface {name} {{"
            for each in of.properties:
                mark = "" if each.required else "?"
                yield f"{json.dumps(each.name)}{mark}: {_type(each.type, schema)};"
            if of.additional is not None:
                yield "[key: string]: unknown;"
            yield "}"
        case Enum():
            yield f"export type {name} = {' | '.join(json.dumps(each) for each in of.values)};"
        case Union():
            yield f"export type {name} = {' | '.join(_type(each, schema) for each in of.variants)};"
        case Alias():
            yield f"export type {name} = {_type(of.type, schema)};"


def _type(of: Type, schema: Schema) -> str:
    match of:
        case Primitive(kind):
            return _PRIMITIVES[kind]
        case Const(value):
            return json.dumps(value)
        case ListOf(inner):
            return f"Array<{_type(inner, schema)}>"
        case MapOf(inner):
            return f"{{ [key: string]: {_type(inner, schema)} }}"
        case Nullable(inner):
            return f"{_type(inner, schema)} | null"
        case Ref():
            return schema.name(schema.declaration(of))
