"""Which values of a type a schema takes: ranges, lengths and patterns."""

from __future__ import annotations

import re
import warnings

from generator.api import Limits
from generator.build.nodes import text
from generator.source import Object

_LIMITING = {
    "exclusiveMaximum",
    "exclusiveMinimum",
    "maxItems",
    "maxLength",
    "maximum",
    "minItems",
    "minLength",
    "minimum",
    "multipleOf",
    "pattern",
}
"""Members of a schema that say something of its values. Few schemas have any."""


def limits(schema: Object, kind: str) -> Limits | None:
    """What a schema says of values of a JSON type; what says nothing of use is passed over.

    None where it takes them all.
    """
    if _LIMITING.isdisjoint(schema):
        return None
    match kind:
        case "integer" | "number":
            return _of_number(schema)
        case "string":
            return _settled(
                least=_count(schema, "minLength"),
                most=_count(schema, "maxLength"),
                pattern=_pattern(schema),
            )
        case "array":
            return _settled(least=_count(schema, "minItems"), most=_count(schema, "maxItems"))
        case _:
            return None


def _of_number(schema: Object) -> Limits | None:
    least, most = _number(schema, "minimum"), _number(schema, "maximum")
    above, below = _number(schema, "exclusiveMinimum"), _number(schema, "exclusiveMaximum")
    if schema.get("exclusiveMinimum") is True:  # OpenAPI 3.0 says so of ``minimum``
        least, above = None, least
    if schema.get("exclusiveMaximum") is True:
        most, below = None, most
    step = _number(schema, "multipleOf")
    return _settled(least, most, above, below, step if step and step > 0 else None)


def _settled(
    least: float | None = None,
    most: float | None = None,
    above: float | None = None,
    below: float | None = None,
    step: float | None = None,
    pattern: str = "",
) -> Limits | None:
    found = Limits(least, most, above, below, step, pattern)
    return None if found == Limits() else found


def _number(schema: Object, key: str) -> float | None:
    value = schema.get(key)
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _count(schema: Object, key: str) -> int | None:
    value = schema.get(key)
    return value if type(value) is int and value >= 0 else None


def _pattern(schema: Object) -> str:
    """A regular expression in ECMA-262's notation, if it means the same elsewhere."""
    pattern = text(schema, "pattern")
    if not pattern:
        return ""
    try:
        with warnings.catch_warnings():
            # Where Python warns, a later one may read the pattern otherwise.
            warnings.simplefilter("error", FutureWarning)
            re.compile(pattern)
    except (re.error, FutureWarning, OverflowError, RecursionError):
        return ""
    return pattern
