"""Unions and aliases that hold themselves with nothing between, as in ``A = string | A``.

Such a one has no other values than those without itself, and is declared so: most type systems have
no word for it. What leads back through a list, a map or an object is left as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.api import Alias, Declaration, Nullable, Primitive, Ref, Type, Union
from generator.build.usage import members
from generator.circles import circles
from generator.problems import Report


def untangled(declarations: Mapping[str, Declaration], report: Report) -> dict[str, Declaration]:
    """The same declarations, none of which is part of itself.

    One that is nothing but itself is any value, with a warning.
    """
    loose = {key: each for key, each in declarations.items() if isinstance(each, Union | Alias)}

    def following(key: str) -> list[str]:
        return [name for name, _ in _direct(members(loose[key])) if name in loose]

    found = dict(declarations)
    for circle in circles(loose, following):
        if len(circle) == 1 and circle[0] not in following(circle[0]):
            continue
        for key in circle:
            others = [each for each in circle if each != key]
            found[key] = _without(loose[key], [loose[each] for each in others], circle, report)
    return found


def _direct(types: Iterator[Type]) -> Iterator[tuple[str, bool]]:
    """What types are, by name, and whether null may come in its place."""
    for of in types:
        match of:
            case Ref(name):
                yield name, False
            case Nullable(Ref(name)):
                yield name, True
            case _:
                pass


def _without(
    of: Union | Alias, others: Sequence[Union | Alias], circle: Sequence[str], report: Report
) -> Union | Alias:
    kept: dict[Type, None] = {}
    for each in (of, *others):
        for variant in members(each):
            direct = dict(_direct(iter([variant])))
            if not direct.keys() & set(circle):
                kept[variant] = None
            elif True in direct.values():
                kept[Primitive("null")] = None
    if isinstance(of, Union) and len(kept) > 1:
        told = of.discriminator
        if told is not None:
            left = {value: key for value, key in told.mapping.items() if key not in circle}
            told = replace(told, mapping=left)
        return replace(of, variants=tuple(kept), discriminator=told)
    if not kept:
        message = f"{of.name!r} is nothing but itself, and taken for any value"
        report.warning(of.at, message, "say what it holds")
    only = next(iter(kept), Primitive("any"))
    if isinstance(of, Alias) and len(kept) > 1:
        return Union(of.name, tuple(kept), of.at, description=of.description, inline=of.inline)
    return Alias(of.name, only, of.at, of.description, of.example, of.deprecated, of.inline)
