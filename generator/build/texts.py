"""Bytes inside of JSON: there they are a text, whatever a schema's ``format`` says.

JSON has no bytes (RFC 8259, section 3), and OpenAPI doesn't say how ``format: binary`` would be
written in it. What comes stays as it comes then, in every language; only the parts of forms, and
bodies that are nothing else, are files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.api import (
    Alias,
    Declaration,
    Enum,
    ListOf,
    MapOf,
    Model,
    Nullable,
    Operation,
    Primitive,
    Type,
    Union,
)
from generator.build.media import is_json
from generator.build.usage import reachable, uses


def texts_in_json(
    declarations: Mapping[str, Declaration], operations: Iterable[Operation]
) -> dict[str, Declaration]:
    """The declarations, with bytes only in those that a form or a raw body leads to."""
    raw = frozenset(reachable(_raw(operations), uses(declarations)))
    return {key: each if key in raw else _textual(each) for key, each in declarations.items()}


def _raw(operations: Iterable[Operation]) -> Iterator[Type]:
    for operation in operations:
        for content in operation.body.contents if operation.body else ():
            if content.type is not None and not is_json(content):
                yield content.type


def _textual(declaration: Declaration) -> Declaration:
    match declaration:
        case Model(properties=properties, additional=additional):
            return replace(
                declaration,
                properties=tuple(replace(each, type=_text(each.type)) for each in properties),
                additional=additional and _text(additional),
            )
        case Union(variants=variants):
            return replace(declaration, variants=tuple(dict.fromkeys(map(_text, variants))))
        case Alias(type=of):
            return replace(declaration, type=_text(of))
        case Enum():
            return declaration


def _text(of: Type) -> Type:
    match of:
        case Primitive("binary"):
            return Primitive("string")
        case ListOf(items, limits):
            return ListOf(_text(items), limits)
        case MapOf(values):
            return MapOf(_text(values))
        case Nullable(inner):
            return Nullable(_text(inner))
        case _:
            return of
