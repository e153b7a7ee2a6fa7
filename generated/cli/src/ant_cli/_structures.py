"""Kinds of values that are made of others: lists, objects, and what has several forms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from ._kind import Kind, Member, Members, Wrong, did_you_mean, listed, range_text, shown
from ._scalars import Anything, Choice, File, Text


class List(Kind):
    """A list; ``least`` and ``most`` are numbers of items."""

    def __init__(self, of: Kind, *, least: int = 0, most: int | None = None) -> None:
        self.of = of
        self.least = least
        self.most = most

    def takes(self) -> str:
        many = range_text(self.least or None, self.most, "of", "of at least")
        return f"a list{f' {many} items' if many else ''}"

    def read(self, word: str) -> object:
        """The items that one word stands for: a list of them, or one alone."""
        if not self.of.is_structured() and not word.startswith(("[", "@")):
            return [self.of.read(word)]
        if isinstance(self.of, File):
            return [self.of.read(word)]
        value = super().read(word)
        is_whole = isinstance(value, list) and not self._is_item(cast("object", value))
        return cast("object", value) if is_whole else [cast("object", value)]

    def _is_item(self, value: object) -> bool:
        try:
            self.of.check(value)
        except Wrong:
            return False
        return not isinstance(self.of, Anything)

    def check(self, value: object, at: str = "") -> None:
        if not isinstance(value, list):
            raise self.wrong(value, at)
        items = cast("list[object]", value)
        if len(items) < self.least or (self.most is not None and len(items) > self.most):
            raise Wrong(f"takes {self.takes()}, not {len(items)}", at)
        for number, each in enumerate(items):
            self.of.check(each, f"{at}[{number}]")

    def choices(self) -> tuple[str, ...]:
        return self.of.choices()

    def is_list(self) -> bool:
        return True


class Map(Kind):
    """An object with free keys."""

    def __init__(self, of: Kind) -> None:
        self.of = of

    def takes(self) -> str:
        return "an object"

    def check(self, value: object, at: str = "") -> None:
        if not isinstance(value, dict):
            raise self.wrong(value, at)
        for key, each in cast("dict[str, object]", value).items():
            self.of.check(each, f"{at}.{key}")

    def member(self, name: str) -> Member | None:
        return Member(name, self.of)


class Nullable(Kind):
    """Another kind, or null."""

    def __init__(self, of: Kind) -> None:
        self.of = of

    def metavar(self) -> str:
        return self.of.metavar()

    def is_structured(self) -> bool:
        return self.of.is_structured()

    def takes(self) -> str:
        return f"{self.of.takes()}, or null"

    def read(self, word: str) -> object:
        return None if word == "null" else self.of.read(word)

    def check(self, value: object, at: str = "") -> None:
        if value is not None:
            self.of.check(value, at)

    def choices(self) -> tuple[str, ...]:
        return self.of.choices()

    def members(self) -> Members:
        return self.of.members()

    def member(self, name: str) -> Member | None:
        return self.of.member(name)

    def is_list(self) -> bool:
        return self.of.is_list()


class Object(Kind):
    """An object with known members; ``others`` is what further ones must be, if there may be any.

    Members that the API doesn't describe are taken for mistakes.
    """

    def __init__(self, *members: Member, others: Kind | None = None) -> None:
        self._members = {each.name: each for each in members}
        self.others = others

    def takes(self) -> str:
        return "an object"

    def members(self) -> Members:
        return self._members

    def member(self, name: str) -> Member | None:
        found = super().member(name)
        return Member(name, self.others) if found is None and self.others is not None else found

    def check(self, value: object, at: str = "") -> None:
        if not isinstance(value, dict):
            raise self.wrong(value, at)
        given = cast("dict[str, object]", value)
        for name, each in given.items():
            known = self._members.get(name)
            if known is not None:
                known.kind.check(each, f"{at}.{name}")
            elif self.others is not None:
                self.others.check(each, f"{at}.{name}")
            else:
                raise Wrong(f"is unknown{did_you_mean(name, self._members)}", f"{at}.{name}")
        missing = [each.name for each in self._members.values() if each.required]
        missing = [name for name in missing if name not in given]
        if missing:
            raise Wrong(f"lacks {listed(missing, 'and')}", at)

    def tags(self) -> Iterator[tuple[str, Choice]]:
        """The members that tell this object from others: constants."""
        for each in self._members.values():
            if each.required and isinstance(each.kind, Choice) and len(each.kind.values) == 1:
                yield each.name, each.kind


class OneOf(Kind):
    """A value of any of several kinds."""

    def __init__(self, *kinds: Kind) -> None:
        self._kinds = kinds

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds, those that names stand for in their place."""
        return tuple(plain(each) for each in self._kinds)

    def metavar(self) -> str:
        return "TEXT" if self._has_text() else "YAML"

    def is_structured(self) -> bool:
        return any(each.is_structured() for each in self.kinds)

    def takes(self) -> str:
        if self._is_open():
            return "text"
        return listed(list(dict.fromkeys(each.takes() for each in self.kinds)))

    def read(self, word: str) -> object:
        """What can be read as something else than text is; text that can't is what it says."""
        if self._is_open():
            return word
        try:
            value = super().read(word)
            self.check(value)
        except Wrong:
            if self._has_text():
                return word
            raise
        return value

    def check(self, value: object, at: str = "") -> None:
        failed: list[Wrong] = []
        for each in self.kinds:
            try:
                return each.check(value, at)
            except Wrong as error:
                failed.append(error)
        raise self._best(value, at, failed)

    def _best(self, value: object, at: str, failed: Sequence[Wrong]) -> Wrong:
        """The error of the kind that was meant, as far as it can be told."""
        if not isinstance(value, dict):
            return self.wrong(value, at)
        given: dict[str, object] = cast("dict[str, object]", value)
        objects = [
            (each, error)
            for each, error in zip(self.kinds, failed, strict=True)
            if isinstance(each, Object)
        ]
        if len(objects) == 1:
            return objects[0][1]
        tags: dict[str, list[str]] = {}
        for each, error in objects:
            own = dict(each.tags())
            if any(name in given and given[name] in kind.values for name, kind in own.items()):
                return error
            for name, kind in own.items():
                tags.setdefault(name, []).append(kind.takes())
        for name, values in tags.items():
            told = f", not {shown(given[name])}" if name in given else ", and is missing"
            return Wrong(f"takes {listed(values)}{told}", f"{at}.{name}")
        return self.wrong(given, at)

    def _has_text(self) -> bool:
        return any(isinstance(each, Text) for each in self.kinds)

    def _is_open(self) -> bool:
        """Whether it is any text, some of which is known."""
        return self._has_text() and all(isinstance(each, Text | Choice) for each in self.kinds)

    def choices(self) -> tuple[str, ...]:
        return tuple(word for each in self.kinds for word in each.choices())

    def members(self) -> Members:
        """The members of all variants; where several have one, it is what either takes."""
        found: dict[str, list[Member]] = {}
        for each in self.kinds:
            for name, member in each.members().items():
                found.setdefault(name, []).append(member)
        return {name: _joined(name, same) for name, same in found.items()}

    def member(self, name: str) -> Member | None:
        open_ones = (each.member(name) for each in self.kinds)
        return super().member(name) or next((each for each in open_ones if each), None)


class Named(Kind):
    """A kind that has a name, since several places take it, or since it contains itself."""

    def __init__(self, name: str) -> None:
        self.name = name

    @property
    def kind(self) -> Kind:
        """What the name stands for."""
        from .shapes import SHAPES

        return SHAPES[self.name]

    def metavar(self) -> str:
        return self.kind.metavar()

    def is_structured(self) -> bool:
        return self.kind.is_structured()

    def takes(self) -> str:
        return self.kind.takes()

    def read(self, word: str) -> object:
        return self.kind.read(word)

    def check(self, value: object, at: str = "") -> None:
        self.kind.check(value, at)

    def choices(self) -> tuple[str, ...]:
        return self.kind.choices()

    def members(self) -> Members:
        return self.kind.members()

    def member(self, name: str) -> Member | None:
        return self.kind.member(name)

    def is_list(self) -> bool:
        return self.kind.is_list()


def plain(kind: Kind) -> Kind:
    """The kind behind names, and behind null."""
    while isinstance(kind, Named | Nullable):
        kind = kind.kind if isinstance(kind, Named) else kind.of
    return kind


def _joined(name: str, same: Sequence[Member]) -> Member:
    if len(same) == 1:
        return same[0]
    constants = [each.kind for each in same if isinstance(each.kind, Choice)]
    if len(constants) == len(same):
        values = dict.fromkeys(value for each in constants for value in each.values)
        return Member(name, Choice(*values), same[0].about)
    return Member(name, OneOf(*(each.kind for each in same)), same[0].about)
