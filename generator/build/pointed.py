"""What a schema is called that a reference finds by its place: as if it had been met there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.build.nodes import text
from generator.infer import singular
from generator.names import class_name, snake, words
from generator.pointers import Dangling, Tokens, follow
from generator.tree import Node, Object

_SILENT = frozenset(["allOf", "content", "schema"])
"""Keywords whose members go by the name of what holds them."""
_KEYED = frozenset(["allOf", "content"])
_VARIANTS = ("oneOf", "anyOf")
_NAMED = frozenset(["properties", "patternProperties", "headers", "parameters", "$defs"])


def item(member: str) -> str:
    """What one of several is called: ``choices`` is a choice; of ``data`` there is a data item."""
    *start, last = words(member) or ("",)
    one = singular(last.lower())
    return f"{member} item" if one == last.lower() else " ".join((*start, one))


def name_of(root: Object, tokens: Tokens) -> str:
    """A class name for what a pointer leads to: ``#/components/schemas/Pet/properties/tags/items``
    is PetTag."""
    if tokens[:1] == ("components",):
        found, rest = class_name(tokens[2]) if len(tokens) > 2 else "", tokens[3:]
    elif tokens[:1] == ("paths",) and len(tokens) > 2:
        found, rest = class_name(_operation(root, tokens)), tokens[3:]
    else:
        return class_name(tokens[-1]) if tokens else ""
    at = len(tokens) - len(rest)
    return found + "".join(map(class_name, _members(root, tokens, at)))


def _operation(root: Object, tokens: Tokens) -> str:
    """The operationId, or what is made of a method and a path without one."""
    _, path, verb, *_ = tokens
    return text(_node(root, tokens[:3]), "operationId") or snake(f"{verb} {path}")


def _members(root: Object, tokens: Tokens, at: int) -> Iterator[str]:
    """What stands between the outermost name and the schema, one word or more for each step."""
    last = ""
    while at < len(tokens):
        keyword, key = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else ""
        takes_key = True
        if keyword in _SILENT:
            member, takes_key = "", keyword in _KEYED
        elif keyword == "items":
            # One of several: its name takes the place of theirs.
            yield item(last) if last else "item"
            last, at = "", at + 1
            continue
        elif keyword == "requestBody":
            member, takes_key = "request", False
        elif keyword == "responses":
            member = "response" if key.startswith("2") else f"{key} response"
        elif keyword in _VARIANTS and key.isdigit():
            member = f"variant {int(key) + 1}"
        elif keyword == "parameters":
            member = text(_node(root, tokens[: at + 2]), "name") or key
        elif keyword in _NAMED:
            member = key
        elif keyword == "additionalProperties":
            member, takes_key = "value", False
        else:
            member, takes_key = keyword, False
        if last and member:
            yield last
        last = member or last
        at += 2 if takes_key else 1
    if last:
        yield last


def _node(root: Object, tokens: Tokens) -> Node:
    try:
        return follow(root, tokens)
    except Dangling:
        return root
