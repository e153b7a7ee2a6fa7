"""JSON text to a located tree (RFC 8259), at the speed of the standard library's parser.

That parser tells no positions. So nodes are numbered in the order in which their brackets open. The
text is scanned for brackets when the first position is asked for, and between those of a node when
its members' are: most nodes never need it.
"""

from __future__ import annotations

import json
import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any, NoReturn, cast

from generator import gate
from generator.problems import BadInput, Location, Problem
from generator.tree import Array, Mark, Node, Object, Text, mark

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\]]|[^\s{}\[\],:"]+')
_BRACKET = re.compile(r'[^"{}\[\]]*(?:"[^"\\]*(?:\\.[^"\\]*)*"[^"{}\[\]]*)*[{}\[\]]')
# Half of a surrogate pair; the other half must stand beside it, and no backslash before both.
_HALF = re.compile(
    r"""
    \\u[dD][89abAB]..(?!\\u[dD][c-fC-F]) | (?<!\\u[dD][89abAB]..)\\u[dD][c-fC-F]
    | \\\\u[dD][89a-fA-F]
    """,
    re.VERBOSE,
)
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
    doubtful = bool(_HALF.search(text))

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
    if doubtful and (problems := list(_problems(source))):
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
    """Text whose nodes learn their offsets when these are needed."""

    __slots__ = ("_closed", "_opened")

    def __init__(self, file: str, text: str) -> None:
        super().__init__(file, text)
        # The offsets of brackets, in the order in which they open.
        self._opened = array("L")
        self._closed = array("L")

    def object_marks(self, number: int) -> tuple[int, dict[str, Mark]]:
        marks: dict[str, Mark] = {}
        key, key_at = None, 0
        for start, token in self._inside(number):
            if key is None:
                key, key_at = _string(token), start
            else:
                marks[key] = mark(key_at, start)
                key = None
        return self._opened[number], marks

    def array_marks(self, number: int) -> tuple[int, list[int | Location]]:
        marks: list[int | Location] = []
        marks += (start for start, _ in self._inside(number))
        return self._opened[number], marks

    def _inside(self, number: int) -> Iterator[tuple[int, str]]:
        """The tokens between two brackets, without those between brackets inside."""
        if not self._opened:
            self._find_brackets()
        here, end = self._opened[number] + 1, self._closed[number]
        while found := _TOKEN.search(self.text, here, end):
            yield found.start(), found[0]
            here = found.end()
            if found[0] in ("{", "["):
                inner = bisect_left(self._opened, found.start())
                here = self._closed[inner] + 1

    def _find_brackets(self) -> None:
        open_: list[int] = []
        for found in _BRACKET.finditer(self.text):
            at = found.end() - 1
            if self.text[at] in "{[":
                open_.append(len(self._opened))
                self._opened.append(at)
                self._closed.append(0)
            else:
                self._closed[open_.pop()] = at


def _number_nodes(source: _JsonText, tree: Node) -> Node:
    """Make lists arrays, and number all nodes in the order in which they open."""
    top = _container(source, tree)
    waiting = [] if top is None else [(top, 1)]
    count = number = 0
    while waiting:
        node, depth = waiting.pop()
        node.number(number)
        number += 1
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


def _problems(source: Text) -> Iterator[Problem]:
    """What is wrong with keys, texts and numbers of a valid JSON text."""
    text = source.text
    # For each open bracket, the places of the keys behind it; None where it holds no keys.
    frames: list[dict[str, int] | None] = [None]
    takes_key = False
    for token in _TOKEN.finditer(text):
        start = token.start()
        char = text[start]
        if char in "{[":
            takes_key = char == "{"
            frames.append({} if takes_key else None)
            continue
        if char in "}]":
            frames.pop()
            takes_key = frames[-1] is not None
            continue
        yield from _scalar_problems(source, start, token.group())
        keys = frames[-1]
        if takes_key and keys is not None:
            key = _string(token.group())
            if key in keys:
                yield gate.duplicate_key(key, source.location(start), source.location(keys[key]))
            keys[key] = start
        takes_key = keys is not None and not takes_key


def _string(token: str) -> str:
    return json.loads(token) if "\\" in token else token[1:-1]


def _scalar_problems(source: Text, start: int, token: str) -> Iterator[Problem]:
    if token.startswith('"'):
        if any("\ud800" <= char <= "\udfff" for char in _string(token)):
            message = "a `\\u` escape is one half of a surrogate pair"
            yield Problem(source.location(start), message, "write both halves, or the character")
    elif token not in _LITERALS and _number(token) is None:
        yield gate.bad_number(token, source.location(start))
