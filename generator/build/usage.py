"""Which declarations something leads to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.api import (
    Alias,
    Const,
    Declaration,
    Enum,
    ListOf,
    MapOf,
    Model,
    Nullable,
    Operation,
    Primitive,
    Ref,
    Type,
    Union,
)
from generator.build.returns import success


def references(of: Type) -> Iterator[str]:
    """The declarations that a type names directly."""
    match of:
        case Ref(name):
            yield name
        case ListOf(inner) | MapOf(inner) | Nullable(inner):
            yield from references(inner)
        case Primitive() | Const():
            pass


def members(declaration: Declaration) -> Iterator[Type]:
    """The types that a declaration is made of."""
    match declaration:
        case Model():
            yield from (each.type for each in declaration.properties)
            if declaration.additional is not None:
                yield declaration.additional
        case Union():
            yield from declaration.variants
        case Alias():
            yield declaration.type
        case Enum():
            pass


def operation_types(operation: Operation) -> Iterator[Type]:
    """The types that a call deals with: parameters, body, and the response when it goes well."""
    yield from (each.type for each in operation.parameters)
    if operation.answer is not None:
        yield operation.answer
    answer = success(operation)
    bodies = [operation.body.contents] if operation.body else []
    for contents in [*bodies, answer.contents if answer else ()]:
        for content in contents:
            yield from (each for each in (content.type, content.items) if each is not None)


def declarations_used(
    operations: Iterable[Operation], declarations: Mapping[str, Declaration]
) -> list[str]:
    """Everything that operations lead to, however far, in the order in which it is met."""
    types = [each for operation in operations for each in operation_types(operation)]
    return reachable(types, declarations)


def reachable(types: Iterable[Type], declarations: Mapping[str, Declaration]) -> list[str]:
    """The declarations that types lead to, however far, in the order in which they are met."""
    met: dict[str, None] = {}
    waiting = [name for of in types for name in references(of)][::-1]
    while waiting:
        name = waiting.pop()
        if name in met or name not in declarations:
            continue
        met[name] = None
        waiting += [n for of in members(declarations[name]) for n in references(of)][::-1]
    return list(met)
