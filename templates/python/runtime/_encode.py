"""Arguments to text: paths, queries, headers and JSON."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sized
from enum import Enum
from typing import Any, TypeGuard
from urllib.parse import quote, quote_plus

from ._types import Omit

_IN_SEGMENT = "!$&'()*+,;=:@"  # what RFC 3986, section 3.3 allows in a segment as it is


def path(template: str, values: Mapping[str, object], styles: Mapping[str, str]) -> str:
    """The template with each ``{name}`` replaced by its value, percent-encoded.

    ``styles`` are by placeholder. Raises ValueError for a value that is empty, or with which
    another path would be asked for.
    """

    filled, *placeholders = template.split("{")
    for placeholder in placeholders:
        name, _, rest = placeholder.partition("}")
        value = values[name]
        style = styles.get(f"{{{name}}}", "simple")
        if is_absent(value, style) or (value == "" and style.startswith("simple")):
            raise ValueError(f"Expected a non-empty value for `{name}` but received {value!r}")
        if isinstance(value, str) and style == "simple":
            filled += segment(value) + rest
        else:
            from . import _styles

            filled += _styles.path(name, value, style) + rest
    if "/." in filled and not {".", ".."}.isdisjoint(filled.split("/")):
        raise ValueError(f"A path parameter can't be '.' or '..': {filled}")
    return filled


def query(values: Mapping[str, object], styles: Mapping[str, str], usual: str = "form*") -> str:
    """A query string without its question mark. None is left out, as ``omit`` is.

    ``usual`` is the style of names that aren't in ``styles``.
    """
    pieces: list[str] = []
    for name, value in values.items():
        if value is None or isinstance(value, Omit):
            continue
        if isinstance(value, str | int | float) and name not in styles:
            pieces.append(f"{quote_plus(name)}={quote_plus(scalar(value))}")
        else:
            from . import _styles

            pieces.extend(_styles.query(name, value, styles.get(name, usual)))
    return "&".join(pieces)


def header(value: object, style: str = "simple") -> str:
    """The value of a header; a list's items are joined by commas."""
    if style == "json":
        return dumps(value).decode()
    if isinstance(value, str):
        return value
    if is_list(value):
        return ",".join(scalar(item) for item in value)
    if is_object(value):
        from . import _styles

        return _styles.header(value, style)
    return scalar(value)


def segment(value: object) -> str:
    """A value as part of a path."""
    return quote(scalar(value), safe=_IN_SEGMENT)


def scalar(value: object) -> str:
    """A single value as text, the way JSON would write it but without quotes."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str | int | float) and not isinstance(value, Enum):
        return str(value)
    plain = json_value(value)
    return scalar(plain) if isinstance(plain, str | int | float) else dumps(plain).decode()


def dumps(value: object) -> bytes:
    """A value as JSON. Raises TypeError for what has no form in JSON, ValueError for NaN."""
    return _json.encode(value).encode()


def json_value(value: Any) -> object:
    """What stands in JSON for a value that the json module doesn't know."""
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json", by_alias=True, exclude_unset=True, warnings=False)
    if isinstance(value, Enum):
        return value.value
    if hasattr(value, "isoformat"):  # date, datetime, time
        return value.isoformat()
    if isinstance(value, bytes | bytearray):
        return b64encode(value).decode()
    if is_object(value):
        return dict(value)
    if is_list(value):
        return list(value)
    if type(value).__name__ in ("Decimal", "URL", "UUID"):
        return str(value)
    raise TypeError(f"{type(value).__name__} can't be sent as JSON: {value!r}")


def is_absent(value: object, style: str = "") -> bool:
    """Whether nothing is sent for a value: a list without items is none (RFC 6570, section 2.3).

    As JSON, it is one.
    """
    if isinstance(value, str | int | float):
        return False
    if value is None or isinstance(value, Omit):
        return True
    return isinstance(value, Sized) and not value and style != "json"


def is_object(value: object) -> TypeGuard[Mapping[str, object]]:
    """Whether a value has members."""
    return isinstance(value, Mapping)


def is_list(value: object) -> TypeGuard[Iterable[object]]:
    """Whether a value is sent as several: a list, tuple, set or iterator."""
    return isinstance(value, Iterable) and not isinstance(value, str | bytes | Mapping)


_json = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=json_value
)
