"""The located tree: JSON values whose objects and arrays know where in which file they stand.

Positions are kept as offsets into the text and become lines and columns only when someone asks,
for a document has many nodes and few problems. Some nodes know no more than their number, in the
order in which they begin, and find their offsets when one of them is needed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from itertools import accumulate
from typing import Any, TypeGuard

from generator.problems import Location

Scalar = str | int | float | bool | None
Node = Any  # Object | Array | Scalar: recursive data, narrowed where it is used
Step = str | int

_LINE_BREAK = re.compile(r"\r\n?|\n")
_SHIFT = 32
_MASK = (1 << _SHIFT) - 1


class Places:
    """Turns the offsets that nodes carry into locations."""

    __slots__ = ("file",)

    file: str

    def object_marks(self, number: int) -> tuple[int, dict[str, Mark]]:
        """The offset at which a numbered object starts, and the marks of its members."""
        raise NotImplementedError

    def array_marks(self, number: int) -> tuple[int, list[int | Location]]:
        """The offset at which a numbered array starts, and those of its items."""
        raise NotImplementedError

    def location(self, offset: int) -> Location:
        raise NotImplementedError


class Text(Places):
    """The text of one input file. A line ends where editors end it: at LF, CR LF or CR."""

    __slots__ = ("_starts", "text")

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self._starts: list[int] | None = None

    def location(self, offset: int) -> Location:
        if self._starts is None:
            self._starts = _starts(self.text)
        line = bisect_right(self._starts, offset)
        return Location(self.file, line, offset - self._starts[line - 1] + 1)


def _starts(text: str) -> list[int]:
    """The offset at which each line starts."""
    if "\r" in text:
        return [0, *(found.end() for found in _LINE_BREAK.finditer(text))]
    lengths = accumulate(len(line) + 1 for line in text.split("\n"))
    return [0, *lengths][:-1]


class Spot(Places):
    """One location for everything: that of nodes which were not read from a text."""

    __slots__ = ("_at",)

    def __init__(self, at: Location) -> None:
        self.file = at.file
        self._at = at

    def location(self, offset: int) -> Location:
        del offset
        return self._at


# Where a member's key and value stand: both offsets in one int (a document has very many), or,
# for what came from another file, the locations themselves.
Mark = int | tuple[Location, Location]


def mark(key: int, value: int) -> int:
    """Both offsets of a member."""
    return key << _SHIFT | value


def key_offset(found: int) -> int:
    """The first of the two offsets."""
    return found >> _SHIFT


class Object(dict[str, Any]):
    """A JSON object that knows where it and its members stand.

    Code that changes a tree copies the objects on the way first (``copy``), and says where a new
    member comes from (``place``, ``take``).
    """

    __slots__ = ("_marks", "_places", "_start")

    def __init__(
        self, members: Mapping[str, Any] | Iterable[tuple[str, Any]] = (), *, at: Location
    ) -> None:
        super().__init__(members)
        self._places: Places = Spot(at)
        self._start = 0
        self._marks: dict[str, Mark] | None = {}

    @classmethod
    def read(cls, places: Places, pairs: Iterable[tuple[str, Any]] = ()) -> Object:
        """An object that was found in a text; ``record`` or ``number`` says where."""
        node = cls.__new__(cls)
        dict[str, Any].__init__(node, pairs)
        node._places = places
        node._start = 0
        node._marks = None
        return node

    def number(self, number: int) -> None:
        """Say the how manieth node of its text it is."""
        self._start = number

    def record(self, start: int, marks: dict[str, Mark]) -> None:
        """Say where the object and its members were found."""
        self._start = start
        self._marks = marks

    @property
    def file(self) -> str:
        """What messages call the file in which it stands. Unlike its place, that costs nothing."""
        return self._places.file

    def at(self, key: str | None = None) -> Location:
        """Where the object starts, or a member's key; the object's place without such a member."""
        return self._look_up(key, 0)

    def value_at(self, key: str) -> Location:
        """Where the value of a member starts; the object's place without such a member."""
        return self._look_up(key, 1)

    def place(self, key: str, value: Node, key_at: Location, value_at: Location) -> None:
        """Set a member that stands elsewhere."""
        marks = self._settled()
        self[key] = value
        marks[key] = (key_at, value_at)

    def take(self, key: str, other: Object) -> None:
        """Set the member ``key`` of ``other``, with its places."""
        self.place(key, other[key], other.at(key), other.value_at(key))

    def mark_of(self, key: str) -> Mark:
        """The offsets of a member that was read from the same text, or its locations."""
        return self._settled()[key]

    def copy(self) -> Object:
        """A shallow copy with the same places."""
        marks = self._settled()
        twin = Object.read(self._places, self.items())
        twin.record(self._start, dict(marks))
        return twin

    def _settled(self) -> dict[str, Mark]:
        if self._marks is None:
            self._start, self._marks = self._places.object_marks(self._start)
        return self._marks

    def _look_up(self, key: str | None, part: int) -> Location:
        marks = self._settled()
        found = None if key is None else marks.get(key)
        if found is None:
            return self._places.location(self._start)
        if isinstance(found, tuple):
            return found[part]
        return self._places.location(found & _MASK if part else key_offset(found))


class Array(list[Any]):
    """A JSON array that knows where it and its items stand; see :class:`Object`."""

    __slots__ = ("_marks", "_places", "_start")

    def __init__(self, items: Iterable[Any] = (), *, at: Location) -> None:
        super().__init__(items)
        self._places: Places = Spot(at)
        self._start = 0
        self._marks: list[int | Location] | None = [0 for _ in self]

    @classmethod
    def read(cls, places: Places, items: Iterable[Any] = ()) -> Array:
        """An array that was found in a text; ``record`` or ``number`` says where."""
        node = cls.__new__(cls)
        list[Any].__init__(node, items)
        node._places = places
        node._start = 0
        node._marks = None
        return node

    def number(self, number: int) -> None:
        """Say the how manieth node of its text it is."""
        self._start = number

    def record(self, start: int, marks: list[int | Location]) -> None:
        """Say where the array and its items were found."""
        self._start = start
        self._marks = marks

    def at(self, key: int | None = None) -> Location:
        """Where the array starts, or an item; the array's place without such an item."""
        marks = self._settled()
        if key is None or not 0 <= key < len(marks):
            return self._places.location(self._start)
        found = marks[key]
        return found if isinstance(found, Location) else self._places.location(found)

    def place(self, index: int, value: Node, at: Location) -> None:
        """Set an item, or append one (``index`` is the length), that stands elsewhere."""
        marks = self._settled()
        self[index : index + 1] = [value]
        marks[index : index + 1] = [at]

    def drop(self, index: int) -> None:
        """Remove an item."""
        marks = self._settled()
        del self[index]
        del marks[index]

    def copy(self) -> Array:
        """A shallow copy with the same places."""
        marks = self._settled()
        twin = Array.read(self._places, self)
        twin.record(self._start, list(marks))
        return twin

    def _settled(self) -> list[int | Location]:
        if self._marks is None:
            self._start, self._marks = self._places.array_marks(self._start)
        return self._marks


def is_scalar(node: Node) -> TypeGuard[Scalar]:
    """Whether the node is a primitive value, null included."""
    return not isinstance(node, (Object, Array))


def kind(node: Node) -> str:
    """What a node is, in words for a message."""
    match node:
        case Object():
            return "an object"
        case Array():
            return "a list"
        case None:
            return "null"
        case bool():
            return "a boolean"
        case int() | float():
            return "a number"
        case _:
            return "text"


def locate(root: Object | Array, path: Iterable[Step]) -> Location:
    """The place of the node that ``path`` leads to, or of the last one on the way that exists."""
    node: Node = root
    place = root.at()
    for step in path:
        if isinstance(node, Object) and step in node:
            place = node.at(str(step))
            node = node[str(step)]
        elif isinstance(node, Array) and isinstance(step, int) and 0 <= step < len(node):
            place = node.at(step)
            node = node[step]
        else:
            return place
    return place


def size(node: Node) -> int:
    """How many nodes this is, with all that it holds."""
    if isinstance(node, Object):
        return 1 + sum(map(size, node.values()))
    return 1 + sum(map(size, node)) if isinstance(node, Array) else 1


def depth(node: Node) -> int:
    """How many levels this has: 0 for a scalar, 1 for an object of scalars."""
    if isinstance(node, Object):
        return 1 + max(map(depth, node.values()), default=0)
    return 1 + max(map(depth, node), default=0) if isinstance(node, Array) else 0


def relocated(node: Node, at: Location) -> Node:
    """A deep copy in which every node stands at ``at``."""
    if isinstance(node, Object):
        return Object(((key, relocated(value, at)) for key, value in node.items()), at=at)
    if isinstance(node, Array):
        return Array((relocated(item, at) for item in node), at=at)
    return node
