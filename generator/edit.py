"""Changing a located tree without touching the original: what changes is copied on the way."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from generator.problems import Location
from generator.tree import Array, Node, Object, Step, is_scalar

Path = tuple[Step, ...]


class Incompatible(Exception):
    """A member can't be merged: ``key`` of ``update`` is of another kind than what is there."""

    def __init__(self, update: Object, key: str, there: Node) -> None:
        super().__init__(key)
        self.update = update
        self.key = key
        self.there = there


class Edit:
    """A tree in the course of being changed; ``root`` is what it has become.

    New values are shared with the tree that they come from, and are copied in turn before a later
    change touches them.
    """

    def __init__(self, root: Object) -> None:
        self.root = root
        # The copies made so far; keeping them keeps their ids from being used again.
        self._copies: dict[int, Object | Array] = {}

    def merge(self, path: Path, update: Object) -> None:
        """Merge ``update`` into an object (Overlay 1.2.0, Action Object). Raises Incompatible."""
        self._merge(cast(Object, self._own(path)), update)

    def extend(self, path: Path, items: Array) -> None:
        """Add items at the end of an array."""
        _extend(cast(Array, self._own(path)), items)

    def append(self, path: Path, value: Node, at: Location) -> None:
        """Add one item at the end of an array."""
        array = cast(Array, self._own(path))
        array.place(len(array), value, at)

    def replace(self, path: Path, value: Node, at: Location) -> None:
        """Put another value in the place of the one at ``path``, which isn't the root."""
        parent = self._own(path[:-1])
        if isinstance(parent, Array):
            parent.place(cast(int, path[-1]), value, at)
        else:
            parent.place(str(path[-1]), value, at, at)

    def remove(self, paths: Iterable[Path]) -> None:
        """Remove nodes, none of which is the root."""
        # From the last to the first: indexes stay true, and what is inside goes before what is
        # around it. Paths compare, since the steps at a place are all names or all indexes.
        for path in sorted(set(paths), reverse=True):
            parent = self._own(path[:-1])
            if isinstance(parent, Array):
                parent.drop(cast(int, path[-1]))
            else:
                del parent[str(path[-1])]

    def _own(self, path: Path) -> Object | Array:
        """The object or array at ``path``, and all on the way to it, as copies that may change."""
        node = self._fresh(self.root)
        self.root = cast(Object, node)
        for step in path:
            node = self._fresh_member(node, step)
        return node

    def _fresh_member(self, parent: Object | Array, step: Step) -> Object | Array:
        if isinstance(parent, Array):
            child = parent[cast(int, step)] = self._fresh(parent[cast(int, step)])
        else:
            child = parent[str(step)] = self._fresh(parent[str(step)])
        return child

    def _fresh(self, node: Object | Array) -> Object | Array:
        if id(node) in self._copies:
            return node
        copy = node.copy()
        self._copies[id(copy)] = copy
        return copy

    def _merge(self, target: Object, update: Object) -> None:
        for key, value in update.items():
            there = target.get(key)
            if key not in target or (is_scalar(there) and is_scalar(value)):
                target.take(key, update)
            elif isinstance(there, Object) and isinstance(value, Object):
                self._merge(cast(Object, self._fresh_member(target, key)), value)
            elif isinstance(there, Array) and isinstance(value, Array):
                _extend(cast(Array, self._fresh_member(target, key)), value)
            else:
                raise Incompatible(update, key, there)


def _extend(array: Array, items: Array) -> None:
    for index, item in enumerate(items):
        array.place(len(array), item, items.at(index))
