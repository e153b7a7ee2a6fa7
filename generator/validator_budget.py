"""What judging a default value would cost, counted before openapi-spec-validator does it.

It follows schemas and runs the document's regular expressions without a limit, and both can take
exponential time. The count is the same on every machine; no clock is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import prod
from typing import Any

from generator.tree import Array, Node, Object

# The steps that judging one default value may take.
_MOST_STEPS = 100_000
# From so many characters on, two ways to go on at each are more than that.
_LONG = 17
_IN_PLACE = ("allOf", "anyOf", "oneOf", "not", "if", "then", "else")
_OUTSIDE_OF_CLASSES = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]", re.DOTALL)
_REPEATS = re.compile(r"[*+]|\{\d*,?\d*\}")
_OPTIONAL = re.compile(r"(?<![(*+?}])\?")
_CHOICES = re.compile(rf"\||{_OPTIONAL.pattern}")
_REPEATED_GROUP = re.compile(rf"\)(?:{_REPEATS.pattern})")


class TooCostly(Exception):
    """Judging a default could take more steps than any real one does."""


def bound(schema: Node, value: Node, resolver: Any) -> None:
    """Take the steps that judging a value takes, without judging. Raises TooCostly."""
    waiting: list[tuple[Node, Node]] = [(schema, value)]
    steps = 0
    while waiting:
        node, part = waiting.pop()
        steps += 1
        if isinstance(node, Object):
            waiting += _same(node, part, resolver)
            waiting += _inside(node, part)
            steps += sum(_tries(pattern, text) for pattern, text in _matched(node, part))
        if steps > _MOST_STEPS:
            raise TooCostly


def _same(node: Object, part: Node, resolver: Any) -> Iterator[tuple[Node, Node]]:
    """The other schemas of the same value."""
    for key in ("$ref", "$dynamicRef"):
        if isinstance(node.get(key), str):
            yield resolver.lookup(node[key]).contents, part
    for key in _IN_PLACE:
        inner: Node = node.get(key)
        for each in inner if isinstance(inner, Array) else [inner]:
            yield each, part
    dependent = node.get("dependentSchemas")
    if isinstance(dependent, Object) and isinstance(part, Object):
        for key in part.keys() & dependent.keys():
            yield dependent[key], part


def _inside(node: Object, part: Node) -> Iterator[tuple[Node, Node]]:
    """Schemas of the members or items of a value."""
    if isinstance(part, Object):
        named, others = node.get("properties"), node.get("additionalProperties")
        patterns = node.get("patternProperties")
        for key, member in part.items():
            yield (named.get(key, others) if isinstance(named, Object) else others), member
            for schema in patterns.values() if isinstance(patterns, Object) else ():
                yield schema, member
            yield node.get("propertyNames"), key
    elif isinstance(part, Array):
        listed = node.get("prefixItems")
        for number, item in enumerate(part):
            yield node.get("items"), item
            yield node.get("contains"), item
            if isinstance(listed, Array) and number < len(listed):
                yield listed[number], item


def _matched(node: Object, part: Node) -> Iterator[tuple[str, str]]:
    """The regular expressions that are tried, and on which texts."""
    pattern, patterns = node.get("pattern"), node.get("patternProperties")
    if isinstance(part, str) and isinstance(pattern, str):
        yield pattern, part
    if isinstance(part, Object) and isinstance(patterns, Object):
        for key in part:
            for each in patterns:
                yield each, key


def _tries(pattern: str, text: str) -> int:
    """At most how many ways a backtracking engine tries, in the order of magnitude.

    A repetition alone takes each character as often as the text has some. Of several, nested ones
    among them, each may share the text out anew; so may a choice that is repeated.
    """
    outside = _OUTSIDE_OF_CLASSES.sub("x", pattern)
    repeats = len(_REPEATS.findall(outside))
    choices = len(_CHOICES.findall(outside))
    length = len(text) + 1
    if repeats <= 1 and not (choices and _REPEATED_GROUP.search(outside)):
        return (length * length // 1000 + 1) * _ways(outside)
    return (repeats + choices) ** min(length, _LONG)


def _ways(outside: str) -> int:
    """How many ways lead through what is optional, and through the alternatives of each group."""
    found = 2 ** len(_OPTIONAL.findall(outside))
    groups = [1]
    for sign in outside:
        if sign == "(":
            groups.append(1)
        elif sign == "|":
            groups[-1] += 1
        elif sign == ")" and len(groups) > 1:
            found *= groups.pop()
    return found * prod(groups)
