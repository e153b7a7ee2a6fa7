"""YAML text to a located tree, from the events of PyYAML's parser.

From events rather than with PyYAML's constructor: that one reads YAML 1.1, accepts duplicate
keys, expands aliases without limit, and its C part recurses until the process dies.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from sys import intern
from typing import Any, NoReturn

import yaml

from generator import gate, yaml_core
from generator.problems import BadInput, Location, Problem
from generator.tree import Array, Node, Object, Scalar, Text, key_offset, kind, mark

_MERGE_KEY = "<<"  # https://yaml.org/type/merge.html; part of YAML 1.1, and still in use


def parse(file: str, text: str) -> Node:
    """The tree of a YAML text; raises BadInput where it isn't YAML or can't be used."""
    source = Text(file, text)
    try:
        return _Builder(source).build(_events(text))
    except (yaml.YAMLError, ValueError) as error:
        from generator.yaml_errors import explain

        raise BadInput(explain(source, error)) from None


def _events(text: str) -> Iterator[Any]:
    # A PyYAML without libyaml has the same parser in Python, eight times slower.
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    parser: Any = loader(text)
    while (event := parser.get_event()) is not None:
        yield event


class _Frame:
    """A mapping or sequence whose end hasn't come yet.

    ``key`` waits for its value; ``merged`` are the keys that come from a merge and may be written
    again.
    """

    __slots__ = (
        "anchor",
        "key",
        "key_at",
        "marks",
        "merge_at",
        "merged",
        "merging",
        "node",
        "nodes",
        "start",
    )

    def __init__(self, node: Object | Array, start: int, anchor: str | None, nodes: int) -> None:
        self.node = node
        self.start = start
        self.anchor = anchor
        self.nodes = nodes
        self.marks: Any = {} if isinstance(node, Object) else []
        self.key: str | None = None
        self.key_at = 0
        self.merging = False
        self.merge_at: int | None = None
        self.merged: set[str] = set()
        node.record(start, self.marks)

    def wants_key(self) -> bool:
        return self.key is None and isinstance(self.node, Object)


class _Anchored:
    """What an alias repeats: ``size`` is its number of nodes, ``text`` that of a scalar."""

    __slots__ = ("size", "text", "value")

    def __init__(self, value: Node, size: int, text: str | None = None) -> None:
        self.value = value
        self.size = size
        self.text = text


class _Builder:
    """Builds the tree of one document, without recursion."""

    def __init__(self, source: Text) -> None:
        self._source = source
        self._root: Node = None
        self._frames: list[_Frame] = []
        self._anchors: dict[str, _Anchored | None] = {}
        self._documents = 0
        self._written = 0
        self._nodes = 0
        self._problems: list[Problem] = []

    def build(self, events: Iterator[Any]) -> Node:
        handlers: dict[type, Callable[[Any], None]] = {
            yaml.DocumentStartEvent: self._document,
            yaml.ScalarEvent: self._scalar,
            yaml.AliasEvent: self._alias,
            yaml.MappingStartEvent: self._start,
            yaml.SequenceStartEvent: self._start,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
        }
        for event in events:
            handler = handlers.get(event.__class__)
            if handler is not None:
                handler(event)
        if not self._documents:
            gate.refuse_empty(Location(self._source.file))
        if self._problems:
            raise BadInput(self._problems)
        return self._root

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            self._refuse(event, "a second YAML document starts here", "keep one in each file")

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        text: str = event.value
        frame = self._frames[-1] if self._frames else None
        if frame is not None and frame.wants_key():
            self._set_key(frame, text, event, plain=event.tag is None and event.implicit[0])
            value: Scalar = text
        else:
            value = self._value(event, text)
            self._written += 1
            self._count(event, 1)
            self._attach(value, event.start_mark.index)
        if event.anchor is not None:
            self._anchors[event.anchor] = _Anchored(value, 1, text)

    def _value(self, event: yaml.ScalarEvent, text: str) -> Scalar:
        tag = event.tag
        try:
            if tag is None or tag == "!":
                return yaml_core.plain(text) if event.implicit[0] and tag is None else text
            if not yaml_core.is_known(tag):
                self._refuse_tag(event)
            return yaml_core.tagged(tag, text)
        except yaml_core.NotRepresentable:
            at = self._source.location(event.start_mark.index)
            raise BadInput(gate.bad_number(text, at)) from None
        except yaml_core.NotTagged:
            self._refuse(event, "the value isn't of the type that its tag says", "remove the tag")

    def _alias(self, event: yaml.AliasEvent) -> None:
        name = event.anchor
        if name not in self._anchors:
            advice = f"write the anchor `&{name}` before it, or put the text in quotes"
            self._refuse(event, f"the alias `*{name}` repeats nothing", advice)
        anchored = self._anchors[name]
        if anchored is None:
            message = f"the alias `*{name}` stands inside of what it repeats"
            self._refuse(event, message, "write the data out, or use `$ref`")
        frame = self._frames[-1]
        if not frame.wants_key():
            self._count(event, anchored.size)
            self._attach(anchored.value, event.start_mark.index)
        elif anchored.text is None:
            self._refuse_key(event, anchored.value)
        else:
            self._set_key(frame, anchored.text, event, plain=False)

    def _start(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        node: Object | Array
        if isinstance(event, yaml.MappingStartEvent):
            node, tag = Object.read(self._source), f"{yaml_core.TAG}map"
        else:
            node, tag = Array.read(self._source), f"{yaml_core.TAG}seq"
        if event.tag not in (None, "!", tag):
            self._refuse_tag(event)
        if self._frames and self._frames[-1].wants_key():
            self._refuse_key(event, node)
        if len(self._frames) >= gate.MAX_DEPTH:
            gate.refuse_depth(self._at(event))
        if event.anchor is not None:
            self._anchors[event.anchor] = None
        self._frames.append(_Frame(node, event.start_mark.index, event.anchor, self._nodes))
        self._written += 1
        self._count(event, 1)

    def _end(self, event: yaml.Event) -> None:
        del event
        frame = self._frames.pop()
        if frame.anchor is not None:
            self._anchors[frame.anchor] = _Anchored(frame.node, self._nodes - frame.nodes)
        self._attach(frame.node, frame.start)

    def _count(self, event: yaml.NodeEvent, nodes: int) -> None:
        self._nodes += nodes
        if self._nodes > gate.MAX_NODES:
            gate.refuse_count(self._at(event))
        if self._nodes > self._written * gate.ALIAS_FACTOR + gate.ALIAS_ALLOWANCE:
            gate.refuse_aliases(self._at(event))

    def _set_key(self, frame: _Frame, key: str, event: yaml.NodeEvent, *, plain: bool) -> None:
        offset: int = event.start_mark.index
        frame.merging = plain and key == _MERGE_KEY
        first: int | None = None
        if frame.merging:
            first, frame.merge_at = frame.merge_at, offset
        elif key in frame.node and key not in frame.merged:
            first = key_offset(frame.marks[key])
        if first is not None:
            place = self._source.location(first)
            self._problems.append(gate.duplicate_key(key, self._at(event), place))
        frame.key = intern(key)
        frame.key_at = offset

    def _attach(self, value: Node, offset: int) -> None:
        """Add a value to the mapping or sequence that is open."""
        if not self._frames:
            self._root = value
            return
        frame = self._frames[-1]
        if isinstance(frame.node, Array):
            frame.node.append(value)
            frame.marks.append(offset)
        elif frame.key is not None:
            if frame.merging:
                self._merge(frame, frame.node, value, offset)
            else:
                frame.node[frame.key] = value
                frame.marks[frame.key] = mark(frame.key_at, offset)
                frame.merged.discard(frame.key)
            frame.key = None

    def _merge(self, frame: _Frame, node: Object, value: Node, offset: int) -> None:
        """Add the members of one mapping or of several; what is there already stays."""
        for part in value if isinstance(value, Array) else (value,):
            if not isinstance(part, Object):
                message = f"`{_MERGE_KEY}` merges an object, and this is {kind(value)}"
                gate.refuse(self._source.location(offset), message, "put the key in quotes")
            for key in part:
                if key not in node:
                    node[key] = part[key]
                    frame.marks[key] = part.mark_of(key)
                    frame.merged.add(key)

    def _at(self, event: yaml.Event) -> Location:
        return self._source.location(event.start_mark.index)

    def _refuse(self, event: yaml.Event, message: str, advice: str) -> NoReturn:
        gate.refuse(self._at(event), message, advice)

    def _refuse_key(self, event: yaml.Event, node: Node) -> NoReturn:
        self._refuse(event, f"a key is text, and this is {kind(node)}", "write it as text")

    def _refuse_tag(self, event: Any) -> NoReturn:
        tag: str = event.tag
        shown = tag.replace(yaml_core.TAG, "!!", 1)
        self._refuse(event, f"the tag `{shown}` has no meaning here", "remove it")
