"""What the string literals of generated code say, decoded by each language's own rules."""

from __future__ import annotations

import ast
import json
import re
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, cast

from tree_sitter import Node

from tests.hostile import trees

_ESCAPE = re.compile(
    r"\\(?:u\{(?P<braced>[0-9a-fA-F]+)\}|u(?P<four>[0-9a-fA-F]{4})|U(?P<eight>[0-9a-fA-F]{8})"
    r"|x(?P<two>[0-9a-fA-F]{2})|(?P<plain>.))",
    re.DOTALL,
)
_SHORT = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0"}
_NAMES = ("property_identifier", "shorthand_property_identifier", "simple_symbol", "identifier")
_SHELL = {"string_content", "raw_string", "ansi_c_string", "word"}


@lru_cache(maxsize=2048)
def texts(language: str, text: str) -> set[str]:
    """Every string that a text of a language holds, and names, which may stand for keys."""
    match language:
        case "python":
            return set(_python(text))
        case "json":
            return set(_data(json.loads(text)))
        case "toml":
            return set(_data(tomllib.loads(text)))
        case "markdown":
            fences = (token for token in trees.tokens(text) if token.type == "fence")
            return {each for token in fences for each in texts(token.info, token.content)}
        case "sh" | "bash" | "cli":
            return {_word(node) for node in _nodes(trees.parsed(language, text))}
        case "ts" | "typescript" | "java" | "rb" | "ruby":
            return set(_sitter(trees.parsed(language, text)))
        case _:
            return set()


def _python(text: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.Constant(value=str() as value):
                yield value
            case ast.Name(name) | ast.arg(name):  # TypedDict's keys are some
                yield name
            case _:
                pass


def _data(value: Any) -> Iterator[str]:
    match value:
        case dict():
            for key, inner in cast("dict[str, Any]", value).items():
                yield key
                yield from _data(inner)
        case list():
            for inner in cast("list[Any]", value):
                yield from _data(inner)
        case str():
            yield value
        case _:
            pass


def _nodes(node: Node) -> Iterator[Node]:
    yield node
    for child in node.children:
        yield from _nodes(child)


def _sitter(root: Node) -> Iterator[str]:
    for node in _nodes(root):
        said = _said(node)
        if node.type in ("string", "string_literal", "delimited_symbol"):
            opened = 2 if node.type == "delimited_symbol" else 1
            yield _unescaped(said[opened:-1])
        elif node.type in _NAMES:
            yield said.removeprefix(":")
        elif node.type == "hash_key_symbol":
            yield said


def _word(node: Node) -> str:
    """What a shell makes of a word."""
    said = _said(node)
    match node.type:
        case "raw_string":
            return said[1:-1]
        case "ansi_c_string":
            return _unescaped(said[2:-1])
        case "string":
            return re.sub(r'\\([\\"$`])', r"\1", said[1:-1])
        case "concatenation":
            return "".join(map(_word, node.children))
        case "word":
            return re.sub(r"\\(.)", r"\1", said)
        case _:
            return ""


def _said(node: Node) -> str:
    assert node.text is not None
    return node.text.decode()


def _unescaped(text: str) -> str:
    whole = _ESCAPE.sub(_character, text)
    return whole.encode("utf-16", "surrogatepass").decode("utf-16")


def _character(match: re.Match[str]) -> str:
    digits = match["braced"] or match["four"] or match["eight"] or match["two"]
    return chr(int(digits, 16)) if digits else _SHORT.get(match["plain"], match["plain"])
