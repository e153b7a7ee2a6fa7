"""Which declarations something leads to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

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

Uses: TypeAlias = Mapping[str, tuple[str, ...]]
"""What each declaration names directly: see :func:`uses`."""


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


def uses(declarations: Mapping[str, Declaration]) -> Uses:
    """The declarations that each one names directly, each once, in the order of its members."""
    return {
        key: tuple(dict.fromkeys(name for of in members(each) for name in references(of)))
        for key, each in declarations.items()
    }


def declarations_used(operations: Iterable[Operation], uses: Uses) -> list[str]:
    """Everything that operations lead to, however far, in the order in which it is met."""
    return reachable([of for each in operations for of in operation_types(each)], uses)


def reachable(types: Iterable[Type], uses: Uses) -> list[str]:
    """The declarations that types lead to, however far, in the order in which they are met."""
    met: dict[str, None] = {}
    waiting = [name for of in types for name in references(of)][::-1]
    while waiting:
        name = waiting.pop()
        if name not in met and name in uses:
            met[name] = None
            waiting += uses[name][::-1]
    return list(met)
