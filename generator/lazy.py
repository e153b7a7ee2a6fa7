"""What is made only when someone asks for it, out of what it sees and nothing else.

Where the last run made something of the same, its result is the same, and needn't be made again.
Nothing that it depends on can be forgotten, because what it sees is all that it gets, and all of
that is hashed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from inspect import isfunction
from operator import attrgetter
from typing import Any, Generic, TypeVar, cast

from generator.api import Alias, Client, Enum, Method, Missing, Model, Resource, Union
from generator.problems import Location
from generator.source import Array, Object
from generator.steps import digest

_T = TypeVar("_T")
_S = TypeVar("_S")

_SHARED = frozenset({Alias, Client, Enum, Method, Model, Resource, Union})
"""What many see, beside what is lazy: hashed once, and its hash stands for it."""


class Lazy(Generic[_T]):
    """``make(sees)``, to be called later; ``keep`` is for what several ask for.

    ``make`` is a function of a module, or a class: it has no self and no variables of another
    function to look into.
    """

    __slots__ = ("_kept", "keep", "make", "sees")

    def __init__(self, make: Callable[[_S], _T], sees: _S, *, keep: bool = False) -> None:
        if not _is_of_a_module(make):
            raise AssertionError(f"{make!r} may see more than it is given")
        self.make: Callable[[Any], _T] = make
        self.sees = sees
        self.keep = keep
        self._kept: list[_T] = []

    def __call__(self) -> _T:
        if self._kept:
            return self._kept[0]
        made = self.make(self.sees)
        if self.keep:
            self._kept.append(made)
        return made


class Hashes:
    """Hashes of values: of everything in them except for places in input files, which decide
    nothing of what is made. Equal values that are of different types have different hashes.
    """

    def __init__(self) -> None:
        # By identity: equality leaves things aside, and 1 equals True. Each value is kept, so that
        # no other one gets its place.
        self._known: dict[int, tuple[object, str]] = {}

    def of(self, value: object) -> str:
        """The hash of a value that consists of data, classes and functions of modules."""
        return digest(json.dumps(self._plain(value)))

    def _plain(self, value: Any) -> Any:
        """The value as JSON; lists in it start with what they stand for."""
        kind = cast(type[object], type(value))
        if kind in _ATOMS:
            return value
        if kind in _SHARED or kind is Lazy:
            return ["#", self._shared(value)]
        if kind is tuple:
            return ["(", *self._each(value)]
        if kind is Missing:  # most properties lack two things
            return _NOTHING
        if kind is Location:
            return ["@"]
        if kind is Object or kind is Array:
            return ["json", value]
        return self._parts(value)

    def _each(self, values: Iterable[Any]) -> list[Any]:
        """The same for several. Most are atoms, and there are very many."""
        return [each if type(each) in _ATOMS else self._plain(each) for each in values]

    def _shared(self, value: object) -> str:
        found = self._known.get(id(value))
        if found is None:
            found = value, digest(json.dumps(self._parts(value)))
            self._known[id(value)] = found
        return found[1]

    def _parts(self, value: Any) -> list[Any]:
        members = _members(cast(type[Any], type(value)))
        if members is not None:
            return [members[0], *self._each(members[1](value))]
        if isinstance(value, Lazy):
            return ["lazy", self._plain(value.make), self._plain(value.sees)]
        if isinstance(value, Mapping):
            pairs = cast(Mapping[Any, Any], value).items()
            return ["{", *self._each(each for pair in pairs for each in pair)]
        if isinstance(value, list):
            return ["[", *self._each(cast(list[Any], value))]
        if isinstance(value, frozenset):
            found = (json.dumps(self._plain(each)) for each in cast(frozenset[Any], value))
            return ["<", *sorted(found)]
        if _is_of_a_module(value):
            return ["name", value.__module__, value.__qualname__]
        raise AssertionError(f"{value!r} can't be hashed")


_NOTHING = ["?"]
_ATOMS = frozenset({str, int, float, bool, type(None)})


@cache
def _members(kind: type[Any]) -> tuple[str, Callable[[object], tuple[object, ...]]] | None:
    """The name of a dataclass, and what gives the values of all its fields but its place."""
    if not is_dataclass(kind):
        return None
    name = f"{kind.__module__}.{kind.__qualname__}"
    names = [each.name for each in fields(kind) if each.type not in ("Location", Location)]
    if len(names) > 1:
        return name, attrgetter(*names)
    return name, lambda value: tuple(getattr(value, each) for each in names)


def _is_of_a_module(value: object) -> bool:
    return (isfunction(value) or isinstance(value, type)) and "<" not in value.__qualname__
