"""Generated files as trees in which literals, names and comments all look alike."""

from __future__ import annotations

import ast
import builtins
import json
import tomllib
import warnings
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any, cast

import tree_sitter_bash
import tree_sitter_java
import tree_sitter_ruby
import tree_sitter_typescript
from markdown_it import MarkdownIt
from markdown_it.token import Token
from tree_sitter import Language, Node, Parser

Tree = tuple[object, ...]

_GRAMMARS = {
    "ts": tree_sitter_typescript.language_typescript,
    "typescript": tree_sitter_typescript.language_typescript,
    "java": tree_sitter_java.language,
    "rb": tree_sitter_ruby.language,
    "ruby": tree_sitter_ruby.language,
    "sh": tree_sitter_bash.language,
    "bash": tree_sitter_bash.language,
    "cli": tree_sitter_bash.language,
}
_MARKDOWN = MarkdownIt("commonmark").enable("table")
_KINDS_OF_TEXT = """
    ansi_c_string bare_symbol chained_string concatenation constant delimited_symbol hash_key_symbol
    heredoc_body identifier property_identifier raw_string shorthand_property_identifier
    simple_symbol string string_array string_literal symbol_array template_string type_identifier
    word
"""
_TEXTS = frozenset(_KINDS_OF_TEXT.split())
_KINDS_OF_CODE = """
    arithmetic_expansion command_substitution expansion interpolation process_substitution
    simple_expansion template_substitution
"""
_RUNNING = frozenset(_KINDS_OF_CODE.split())
"""Code inside of a text."""
_LAYOUT = (",", "comment", "line_comment", "block_comment")


def language(path: str) -> str:
    """What a file is written in, by its name."""
    return {"py": "python", "md": "markdown", "txt": "markdown"}.get(end := _end(path), end)


def _end(path: str) -> str:
    return path.rpartition("/")[2].rpartition(".")[2]


def is_known(language: str) -> bool:
    """Whether texts of this language are parsed."""
    return language in _GRAMMARS or language in ("python", "markdown", "json", "toml")


@lru_cache(maxsize=2048)
def shape(language: str, text: str) -> Tree:
    """The tree of a text. AssertionError where it is no text of its language.

    Most files of a target are the same for every document.
    """
    match language:
        case "python":
            return _python(ast.parse(text))
        case "markdown":
            return tuple(_markdown(text))
        case "json":
            return _data(json.loads(text))
        case "toml":
            return _data(tomllib.loads(text))
        case _ if language in _GRAMMARS:
            return _sitter(parsed(language, text))
        case _:
            return ()


def parsed(language: str, text: str) -> Node:
    root = _parser(language).parse(text.encode("utf-8", "surrogatepass")).root_node
    assert not root.has_error, f"no {language}: {text}"
    return root


@cache
def _parser(language: str) -> Parser:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # some grammars hand over an int
        return Parser(Language(_GRAMMARS[language]()))


def _python(node: ast.AST) -> Tree:
    match node:
        case ast.Constant(value=str()):
            return ("text",)
        case ast.Name() | ast.arg(annotation=None):
            return ("name",)
        case _:
            return (type(node).__name__, *_children(node))


def _children(node: ast.AST) -> Iterator[object]:
    for name, value in ast.iter_fields(node):
        if isinstance(value, ast.AST):
            yield name, _python(value)
        elif isinstance(value, list):
            yield (
                name,
                *(_python(each) for each in cast("list[Any]", value) if isinstance(each, ast.AST)),
            )


def _sitter(node: Node) -> Tree:
    if node.type in _TEXTS:
        return ("text", *_running(node))
    children = [each for each in node.children if each.type not in _LAYOUT]
    if node.type == "union_type" and [each.type for each in children[:-1]] == ["|"]:
        return _sitter(children[-1])  # a union over several lines has a bar before its first type
    return (node.type, *map(_sitter, children))


def _running(node: Node) -> Iterator[Tree]:
    """The code that a text holds, which runs when the text is read."""
    for child in node.children:
        if child.type in _RUNNING:
            yield _sitter(child)
        else:
            yield from _running(child)


def _data(value: Any) -> Tree:
    match value:
        case dict():
            members = cast("dict[str, Any]", value)
            return ("object", *(_data(each) for each in members.values()))
        case list():
            return ("list", *map(_data, cast("list[Any]", value)))
        case _:
            return (type(value).__name__,)


def tokens(text: str) -> Iterator[Token]:
    for token in _MARKDOWN.parse(text):
        yield token
        yield from token.children or ()


def definitions(text: str) -> list[str]:
    """The labels of the link definitions of a page: they show nothing, and act on all of it."""
    env: dict[str, Any] = {}
    _MARKDOWN.parse(text, env)
    return list(env.get("references", ()))


def _markdown(text: str) -> Iterator[Tree]:
    """Headings, code with its own tree, and what no page of ours lets a text make."""
    lines = text.split("\n")
    found = [*tokens(text)]
    for place, token in enumerate(found):
        if token.type == "heading_open":
            assert token.map
            written = lines[token.map[0]]
            yield (token.tag, written == f"{token.markup} {found[place + 1].content}")
        elif token.type == "fence":
            yield ("fence", token.info, shape(token.info, token.content))
        elif token.type in ("hr", "blockquote_open") or token.type.startswith("html"):
            yield (token.type, token.content)
    yield ("definitions", *definitions(text))


def code_alone(text: str) -> int:
    """How many lines and cells of a page are one code span alone, as declarations are."""
    lines = (token.children or [] for token in _MARKDOWN.parse(text) if token.type == "inline")
    return sum([each.type for each in line] == ["code_inline"] for line in lines)


def python_kinds(texts: Iterable[str]) -> set[str]:
    """The kinds of nodes in Python code; of calls and imports, what they call and import."""
    found: set[str] = set()
    for text in texts:
        for node in ast.walk(ast.parse(text)):
            match node:
                case ast.Call(func=ast.Name(name)) if hasattr(builtins, name):
                    found.add(f"call {name}")
                case ast.Import(names=names):
                    found.update(f"import {each.name}" for each in names)
                case ast.ImportFrom(module=str() as module, level=0):
                    found.add(f"import {module}")
                case _:
                    found.add(type(node).__name__)
    return found
