"""JSON text to a located tree (RFC 8259), at the speed of the standard library's parser.

That parser tells no positions. So nodes are numbered in the order in which their brackets open,
and the text is scanned for brackets, keys and items when the first position is asked for: a
document without problems may never need it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, NoReturn, cast

from generator import gate
from generator.problems import BadInput, Location, Problem
from generator.tree import Array, Mark, Node, Object, Text, key_offset, mark

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\]]|[^\s{}\[\],:"]+')
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_LITERALS = ("true", "false", "null")
_NOT_FINITE = ("NaN", "Infinity", "-Infinity")

# What the parser says, which differs between versions of Python, and what we say.
_SYNTAX = {
    "Expecting property name": ("a key in double quotes is expected here", "write one"),
    "Expecting ':'": ("a `:` is expected here", "put one after the key"),
    "Expecting ','": ("a `,` or a closing bracket is expected here", "add it"),
    "Expecting value": ("a value is expected here", "write one"),
    "Unterminated string": ("this text isn't closed", 'end it with `"`'),
    "Invalid control character": (
        "a line break or control character stands in a text",
        "write it as an escape such as `\\n`",
    ),
    "Invalid \\escape": ("JSON has no such escape", "write a backslash as `\\\\`"),
    "Invalid \\u": ("`\\u` is followed by something else than four digits", "write four"),
    "Extra data": ("there is more text after the end of the value", "remove it"),
}


def parse(file: str, text: str) -> Node:
    """The tree of a JSON text.

    Raises json.JSONDecodeError where it isn't JSON, and BadInput where it is and can't be used.
    """
    source = _JsonText(file, text)
    # Brackets in texts count as well, which nothing real comes near to.
    if text.count("{") + text.count("[") > gate.MAX_NODES:
        gate.refuse_count(Location(file))
    doubtful = bool(_SURROGATE.search(text))

    def members(pairs: list[tuple[str, Any]]) -> Object:
        nonlocal doubtful
        node = Object.read(source, pairs)
        doubtful = doubtful or len(node) != len(pairs)
        return node

    def number(digits: str) -> float | int:
        nonlocal doubtful
        value = _number(digits)
        doubtful = doubtful or value is None
        return 0 if value is None else value

    try:
        tree = json.loads(
            text,
            object_pairs_hook=members,
            parse_int=number,
            parse_float=number,
            parse_constant=number,
        )
    except RecursionError:
        _refuse_depth(source)
    problems: list[Problem] = []
    if doubtful:
        _scan(source, (), problems)
    if problems:
        raise BadInput(problems)
    return _number_nodes(source, tree)


def explain(file: str, text: str, error: json.JSONDecodeError) -> BadInput:
    """The located problem behind an error of the parser."""
    at, before = error.pos, text[: error.pos].rstrip()
    if error.msg.startswith("Illegal trailing comma"):
        before = text[: at + 1]
    if before.endswith(",") and text[len(before) :].lstrip()[:1] in ("}", "]"):
        at, message, advice = len(before) - 1, "a `,` stands before a closing bracket", "remove it"
    else:
        known = (said for start, said in _SYNTAX.items() if error.msg.startswith(start))
        message, advice = next(known, (error.msg, "correct the JSON"))
    return BadInput(Problem(Text(file, text).location(at), f"not valid JSON: {message}", advice))


def _number(digits: str) -> float | int | None:
    return None if digits in _NOT_FINITE else gate.number(digits)


class _JsonText(Text):
    """Text whose nodes learn their offsets when the first one is needed."""

    __slots__ = ("unplaced",)

    def __init__(self, file: str, text: str) -> None:
        super().__init__(file, text)
        self.unplaced: list[Object | Array] = []

    def settle(self) -> None:
        if self.unplaced:
            nodes, self.unplaced = self.unplaced, []
            _scan(self, nodes)


def _number_nodes(source: _JsonText, tree: Node) -> Node:
    """Make lists arrays, and note all nodes in the order in which they open."""
    top = _container(source, tree)
    waiting = [] if top is None else [(top, 1)]
    order: list[Object | Array] = []
    count = 0
    while waiting:
        node, depth = waiting.pop()
        order.append(node)
        count += len(node)
        if count > gate.MAX_NODES:
            gate.refuse_count(Location(source.file))
        if depth > gate.MAX_DEPTH:
            _refuse_depth(source)
        inner: list[tuple[Object | Array, int]] = []
        # Giving an existing key another value is allowed while the items are listed.
        for key, child in node.items() if isinstance(node, Object) else enumerate(node):
            found = _container(source, child)
            if found is not None:
                node[key] = found  # pyright: ignore[reportArgumentType, reportCallIssue]
                inner.append((found, depth + 1))
        waiting.extend(reversed(inner))
    source.unplaced = order
    return tree if top is None else top


def _container(source: Text, node: Node) -> Object | Array | None:
    if isinstance(node, Object):
        return node
    return Array.read(source, cast(list[Any], node)) if isinstance(node, list) else None


def _refuse_depth(source: Text) -> NoReturn:
    depth = 0
    for token in _TOKEN.finditer(source.text):
        char = source.text[token.start()]
        depth += (char in "{[") - (char in "}]")
        if depth > gate.MAX_DEPTH:
            gate.refuse_depth(source.location(token.start()))
    raise AssertionError("called for a text that isn't deep")


class _Frame:
    """An open bracket, and the places of what has been found behind it so far."""

    __slots__ = ("items", "key", "key_at", "members", "node", "start", "takes_keys")

    def __init__(self, node: Object | Array | None, start: int, *, takes_keys: bool) -> None:
        self.node = node
        self.start = start
        self.takes_keys = takes_keys
        self.members: dict[str, Mark] = {}
        self.items: list[int | Location] = []
        self.key: str | None = None
        self.key_at = 0

    def close(self) -> None:
        if isinstance(self.node, Object):
            self.node.record(self.start, self.members)
        elif isinstance(self.node, Array):
            self.node.record(self.start, self.items)


def _scan(
    source: Text, nodes: Iterable[Object | Array], problems: list[Problem] | None = None
) -> None:
    """Tell ``nodes``, in the order of their brackets, where they stand in a valid JSON text.

    With ``problems`` it looks at keys, texts and numbers as well, and adds what is wrong.
    """
    text, order = source.text, iter(nodes)
    frame = _Frame(None, 0, takes_keys=False)
    outer: list[_Frame] = []
    for token in _TOKEN.finditer(text):
        start = token.start()
        char = text[start]
        if char in "}]":
            frame.close()
            frame = outer.pop()
            continue
        if problems is not None and char not in "{[":
            problems.extend(_scalar_problems(source, start, token.group()))
        if frame.takes_keys and frame.key is None:
            frame.key, frame.key_at = _string(token.group()), start
            if problems is not None:
                problems.extend(_key_problems(source, frame))
            continue
        if frame.key is None:
            frame.items.append(start)
        else:
            frame.members[frame.key] = mark(frame.key_at, start)
            frame.key = None
        if char in "{[":
            outer.append(frame)
            frame = _Frame(next(order, None), start, takes_keys=char == "{")


def _string(token: str) -> str:
    return json.loads(token) if "\\" in token else token[1:-1]


def _key_problems(source: Text, frame: _Frame) -> Iterator[Problem]:
    if frame.key is not None and frame.key in frame.members:
        first = source.location(key_offset(cast(int, frame.members[frame.key])))
        yield gate.duplicate_key(frame.key, source.location(frame.key_at), first)


def _scalar_problems(source: Text, start: int, token: str) -> Iterator[Problem]:
    if token.startswith('"'):
        if any("\ud800" <= char <= "\udfff" for char in _string(token)):
            message = "a `\\u` escape is one half of a surrogate pair"
            yield Problem(source.location(start), message, "write both halves, or the character")
    elif token not in _LITERALS and _number(token) is None:
        yield gate.bad_number(token, source.location(start))
