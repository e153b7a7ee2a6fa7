"""openapi-spec-validator-rs, which is asked first: the only module that knows it.

It is a companion of openapi-spec-validator in a compiled language, and a hundred times as fast.
Where it finds nothing wrong, nothing is; of all else openapi-spec-validator judges, which stays the
authority: a test compares the two on documents that others wrote.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from generator.pointers import split
from generator.tree import Array, Node, Object

# The steps from a schema to those that it combines, and on to theirs, beyond which it isn't asked:
# it takes them all, though there may be twice as many at each level. Real ones take 60 at most.
_MAX_STEPS = 5_000
_MAX_DEPTH = 300

# What could make it look outside of the document, and real documents hardly ever have.
_ELSEWHERE = ("$dynamicRef", "$recursiveRef", "$schema")


def finds_nothing(root: Object) -> bool:
    """Whether a bundled document of version 3.0 or 3.1 is surely valid."""
    if not _is_modest(root):
        return False
    # Its memory allocator would else keep what it needed, five times as much as the document takes.
    os.environ.setdefault("MIMALLOC_PURGE_DELAY", "0")
    import openapi_spec_validator_rs as fast

    is_old = root["openapi"].startswith("3.0")
    validator: Any = fast.OpenAPIV30SpecValidator if is_old else fast.OpenAPIV31SpecValidator
    try:
        return validator(root).is_valid()
    except Exception:
        return False


def _is_modest(root: Object) -> bool:
    """Whether the schemas combine each other in a bounded number of steps."""
    components: Any = root.get("components")
    schemas: Any = components.get("schemas") if isinstance(components, Object) else None
    if not isinstance(schemas, Object):
        return True
    inner: dict[str, list[str]] = {}
    own: dict[str, int] = {}
    for name, schema in schemas.items():
        nodes = list(_combined(schema))
        if any(key in node for node in nodes for key in _ELSEWHERE):
            return False
        own[name] = len(nodes)
        refs = [split(ref.removeprefix("#")) for node in nodes if (ref := node.get("$ref"))]
        inner[name] = [tokens[-1] for tokens in refs if tokens]
    return _most_steps(own, inner) <= _MAX_STEPS


def _combined(schema: Node) -> Iterator[Object]:
    """The schema and those inside that say more about the same value or its items."""
    waiting = [schema]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Object):
            yield node
            for key in ("allOf", "anyOf", "oneOf"):
                members = node.get(key)
                waiting += members if isinstance(members, Array) else ()
            waiting += [node.get("items"), node.get("not")]


def _most_steps(own: dict[str, int], inner: dict[str, list[str]]) -> int:
    """The most steps that a schema takes; too many where they are nested too deeply."""
    total: dict[str, int] = {}
    depth: dict[str, int] = {}
    open_: set[str] = set()
    for start in own:
        waiting = [start]
        while waiting:
            name = waiting[-1]
            if name in total:
                waiting.pop()
                continue
            rest = [each for each in inner[name] if each in own and each not in total]
            rest = [each for each in rest if each not in open_]
            if rest and name not in open_:
                open_.add(name)
                waiting += rest
                continue
            known = [each for each in inner[name] if each in total]
            total[name] = own[name] + sum(total[each] for each in known)
            depth[name] = 1 + max((depth[each] for each in known), default=0)
            if total[name] > _MAX_STEPS or depth[name] > _MAX_DEPTH:
                return _MAX_STEPS + 1
            open_.discard(name)
            waiting.pop()
    return max(total.values(), default=0)
