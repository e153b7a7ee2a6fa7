"""Members of objects, with what is said of them where they stand and by what they refer to."""

from __future__ import annotations

from typing import Any

from generator.api import MISSING, Property, Type
from generator.build.merge import Resolve
from generator.build.nodes import about, as_object, flag
from generator.source import Array, Object


def property_of(
    name: str, of: Type, properties: Object, required: bool, target: Resolve
) -> Property:
    """A member of an object, with what its schema among the ``properties`` says of it."""
    node = as_object(properties[name], properties)
    return Property(
        name,
        of,
        required,
        properties.at(name),
        default=node.get("default", MISSING),
        read_only=_holds(node, "readOnly", target),
        write_only=_holds(node, "writeOnly", target),
        **about(node),
    )


def _holds(schema: Object, key: str, target: Resolve) -> bool:
    """Does a schema say so, or one that it is made of (JSON Schema Validation, section 9.4)?

    Each reference is followed once: there may be very many ways to the same schema.
    """
    waiting: list[Any] = [schema]
    seen = set[str]()
    while waiting:
        each = waiting.pop()
        if not isinstance(each, Object):
            continue
        if flag(each, key):
            return True
        parts, ref = each.get("allOf"), each.get("$ref")
        waiting += parts if isinstance(parts, Array) else ()
        if isinstance(ref, str) and ref not in seen:
            seen.add(ref)
            waiting.append(target(ref))
    return False
