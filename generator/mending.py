"""A document without the references that lead nowhere, so that sense can be made of the rest.

What refers to a schema that isn't there becomes a schema of anything; a parameter or a response
becomes an empty one. Whoever leaves a reference out has reported it first.
"""

from __future__ import annotations

from collections.abc import Container

from generator.grammar import Holding, Kind, holding, is_reference
from generator.tree import Array, Node, Object

Use = tuple[str, Kind]
"""A reference, and the kind of object that is expected where it stands."""


def without(document: Object, lost: Container[Use]) -> Object:
    """A copy in which these references are gone; what stays as it was is shared with it."""
    mended = _mended("document", document, lost)
    assert isinstance(mended, Object)
    return mended


def _mended(kind: Kind, node: Node, lost: Container[Use]) -> Node:
    if not isinstance(node, Object):
        return node
    if kind == "discriminator":
        return _discriminator(node, lost)
    result = node
    if is_reference(kind, node) and not (
        isinstance(node["$ref"], str) and (node["$ref"], kind) not in lost
    ):
        result = node.copy()
        del result["$ref"]
    for key, value in node.items():
        how = holding(kind, key)
        changed = value if how is None else _held(how, value, lost)
        if changed is not value:
            result = node.copy() if result is node else result
            result[key] = changed
    return result


def _held(how: Holding, value: Node, lost: Container[Use]) -> Node:
    wanted, kind = how
    if wanted == "one":
        return _mended(kind, value, lost)
    if wanted == "list" and isinstance(value, Array):
        items = [_mended(kind, item, lost) for item in value]
        if all(one is other for one, other in zip(items, value, strict=True)):
            return value
        copy = value.copy()
        copy[:] = items
        return copy
    if wanted == "map" and isinstance(value, Object):
        members = {key: _mended(kind, each, lost) for key, each in value.items()}
        if all(members[key] is each for key, each in value.items()):
            return value
        twin = value.copy()
        twin.update(members)
        return twin
    return value


def _discriminator(node: Object, lost: Container[Use]) -> Object:
    mapping = node.get("mapping")
    if not isinstance(mapping, Object):
        return node
    gone = [key for key, said in mapping.items() if (said, "schema") in lost]
    if not gone:
        return node
    kept = mapping.copy()
    for key in gone:
        del kept[key]
    twin = node.copy()
    twin["mapping"] = kept
    return twin
