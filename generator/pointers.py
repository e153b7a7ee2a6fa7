"""JSON Pointers (RFC 6901) as references carry them: ``#/components/schemas/Pet``."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import unquote

from generator.tree import Array, Node, Object

Tokens = tuple[str, ...]


class Dangling(LookupError):
    """A pointer leads nowhere: ``inside``, the last node on the way, has no ``missing``."""

    def __init__(self, missing: str, inside: str, known: Iterable[str]) -> None:
        super().__init__(missing)
        self.missing = missing
        self.inside = inside
        self.known = tuple(known)


def is_pointer(fragment: str) -> bool:
    """Whether the part of a reference behind ``#`` is a pointer, and not the name of an anchor."""
    return not fragment or unquote(fragment).startswith("/")


def split(fragment: str) -> Tokens:
    """The tokens of a pointer, decoded: ``/paths/~1a%7Bid%7D`` is paths and /a{id}."""
    tokens = unquote(fragment).split("/")[1:]
    return tuple(token.replace("~1", "/").replace("~0", "~") for token in tokens)


def join(tokens: Iterable[str]) -> str:
    """The reference to these tokens within a document; encodes no more than it must."""
    encoded = (token.replace("~", "~0").replace("/", "~1").replace("%", "%25") for token in tokens)
    return "#" + "".join(f"/{token}" for token in encoded)


def follow(root: Node, tokens: Tokens) -> Node:
    """The node that the tokens lead to. Raises Dangling."""
    node = root
    for number, token in enumerate(tokens):
        if isinstance(node, Object) and token in node:
            node = node[token]
        elif isinstance(node, Array) and token.isdecimal() and int(token) < len(node):
            node = node[int(token)]
        else:
            raise Dangling(token, join(tokens[:number]), node if isinstance(node, Object) else ())
    return node
