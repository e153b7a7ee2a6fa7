"""How deep a document is with its references followed: schemas may hold each other far deeper than
any file is nested, and each level costs every stage, every language and whoever uses the result.

A way that leads back to where it has been ends there: what is recursive isn't endless.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator import gate
from generator.grammar import SECTIONS
from generator.pointers import Dangling, Tokens, follow, split
from generator.problems import Location
from generator.tree import Array, Node, Object

# What schemas and operations are found in; the other components hold plain values.
_SECTIONS = frozenset(SECTIONS.values()) - {"examples", "links", "securitySchemes"}
# Keywords whose values are data: what looks like a reference there is none.
_DATA = frozenset({"example", "examples", "default", "enum", "const"})
# Keywords whose members have names of their own: a property may be called `example`.
_NAMED = frozenset({"properties", "patternProperties", "$defs"})


@dataclass(slots=True)
class _Part:
    """What can be referred to.

    ``own`` is how deep it is by itself, ``inner`` how deep each reference stands in it, ``total``
    its depth with references followed (-1 while that is being found), ``way`` the deepest of them.
    """

    own: int
    inner: dict[Tokens, int]
    total: int = -1
    way: Tokens | None = None


def check_depth(document: Object) -> None:
    """Raise BadInput where a bundled document passes ``gate.MAX_LEVELS``."""
    depths = _Depths(document)
    for start in _starts(document):
        way = depths.way(start)
        if depths.total(start) > gate.MAX_LEVELS:
            gate.refuse_levels(_place(document, start), [tokens[-1] for tokens in way if tokens])


def _place(document: Object, tokens: Tokens) -> Location:
    return follow(document, tokens[:-1]).at(tokens[-1])


def _starts(document: Object) -> list[Tokens]:
    components = document.get("components")
    named = components.items() if isinstance(components, Object) else ()
    within = [
        ("components", section, name)
        for section, members in named
        if section in _SECTIONS and isinstance(members, Object)
        for name in members
    ]
    paths = document.get("paths")
    return [*within, *(("paths", path) for path in (paths if isinstance(paths, Object) else ()))]


class _Depths:
    def __init__(self, document: Object) -> None:
        self._document = document
        self._parts: dict[Tokens, _Part] = {}
        self._read: dict[str, Tokens] = {}

    def total(self, start: Tokens) -> int:
        """The depth of a part, with what it refers to."""
        if start not in self._parts:
            self._measure(start)
        return self._parts[start].total

    def way(self, start: Tokens) -> list[Tokens]:
        """The longest way from a part through others, itself first."""
        self.total(start)
        found: list[Tokens] = []
        step: Tokens | None = start
        while step is not None:
            found.append(step)
            step = self._parts[step].way
        return found

    def _measure(self, start: Tokens) -> None:
        """Go through all that is referred to from here, innermost first, without recursion."""
        parts, waiting = self._parts, [start]
        rest = {start: iter(self._part(start).inner)}
        while waiting:
            each = waiting[-1]
            following = next((ref for ref in rest[each] if ref not in parts), None)
            if following is not None:
                rest[following] = iter(self._part(following).inner)
                waiting.append(following)
                continue
            waiting.pop()
            part = parts[each]
            total = part.own
            for ref, level in part.inner.items():
                if level + parts[ref].total > total:
                    total, part.way = level + parts[ref].total, ref
            part.total = total

    def _part(self, tokens: Tokens) -> _Part:
        try:
            node = follow(self._document, tokens)
        except Dangling:  # which has been told
            node = None
        part = self._parts[tokens] = self._looked_into(node)
        return part

    def _looked_into(self, top: Node) -> _Part:
        inner: dict[Tokens, int] = {}
        own = 0
        # A node, its level, and whether its keys are names.
        waiting: list[tuple[Node, int, bool]] = [(top, 0, False)]
        while waiting:
            node, level, named = waiting.pop()
            level += 1
            if isinstance(node, Object):
                for key, value in node.items():
                    if isinstance(value, (Object, Array)):
                        if named or (key not in _DATA and key[:2] != "x-"):
                            waiting.append((value, level, not named and key in _NAMED))
                    elif key == "$ref" and isinstance(value, str) and not named:
                        ref = self._tokens(value)
                        inner[ref] = max(inner.get(ref, 0), level)
            elif isinstance(node, Array):
                waiting += [
                    (item, level, False) for item in node if isinstance(item, (Object, Array))
                ]
            own = max(own, level)
        return _Part(own, inner)

    def _tokens(self, ref: str) -> Tokens:
        if ref not in self._read:
            self._read[ref] = split(ref.removeprefix("#"))
        return self._read[ref]
