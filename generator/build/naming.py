"""What schemas are called that have no name of their own: after where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.build.nodes import text
from generator.grammar import HTTP_METHODS
from generator.infer import singular
from generator.names import class_name, snake, words
from generator.pointers import Dangling, Tokens, follow
from generator.tree import Node, Object

_SILENT = frozenset(["allOf", "content", "schema"])
"""Keywords whose members go by the name of what holds them."""
_KEYED = frozenset(["allOf", "content"])
_VARIANTS = ("oneOf", "anyOf")
_KEYWORDS = """
    default deprecated description example examples exclusiveMaximum exclusiveMinimum format
    maxLength maximum minLength minimum multipleOf nullable pattern readOnly title type writeOnly
"""
_PLAIN = frozenset(_KEYWORDS.split())
"""What a schema of a plain value says."""

_NAMED = frozenset(["properties", "patternProperties", "headers", "parameters", "$defs"])


@dataclass(frozen=True, slots=True)
class Naming:
    """What a schema is called if it needs a name: ``key``, or one made of owner and member."""

    owner: str
    member: str
    key: str | None = None

    def part(self, member: str) -> Naming:
        """The naming of something inside that has no property of its own, as a list's items."""
        return Naming(self.key or self.owner, member if self.key else f"{self.member} {member}")

    def item(self) -> Naming:
        """The naming of what a list has several of."""
        return self.part("item") if self.key else Naming(self.owner, item(self.member))


def needs_name(schema: Any) -> bool:
    """Whether a schema can't stand where it is used: it has members, or may contain itself."""
    return not isinstance(schema, Object) or not _PLAIN.issuperset(schema)


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
        of_operation = tokens[2] in HTTP_METHODS
        found = class_name(_operation(root, tokens) if of_operation else snake(tokens[1]))
        rest = tokens[3:] if of_operation else tokens[2:]
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
