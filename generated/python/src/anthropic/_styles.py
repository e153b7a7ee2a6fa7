"""Parameters in other than the usual styles (OpenAPI 3.1, section 4.8.12; RFC 6570)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from urllib.parse import quote, quote_plus

from ._encode import dumps, is_list, is_object, scalar, segment

_SEPARATORS = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "%7C"}


def path(name: str, value: object, style: str) -> str:
    """A path parameter in the style ``simple``, ``label``, ``matrix`` or ``json``."""
    style, explode = style.removesuffix("*"), style.endswith("*")
    if style == "json":
        return segment(dumps(value).decode())
    if is_object(value):
        items = _pairs(value, _part, "=" if explode else ",")
    else:
        encode = segment if style == "simple" and not is_list(value) else _part
        items = [encode(item) for item in value] if is_list(value) else [encode(value)]
        if style == "matrix" and explode:
            items = [f"{name}={item}" if item else name for item in items]
    if style == "label":
        return "." + (".".join(items) if explode else ",".join(items))
    if style == "matrix":
        joined = ",".join(items)
        return ";" + (";".join(items) if explode else f"{name}={joined}" if joined else name)
    return ",".join(items)


def query(name: str, value: object, style: str) -> Iterator[str]:
    """The ``key=value`` pieces of a query parameter, encoded.

    With ``+`` behind the style, characters stay that mean something in a URL but not in a query.
    """
    encode = _reserved if style.endswith("+") else _text
    style = style.removesuffix("+")
    style, explode = style.removesuffix("*"), style.endswith("*")
    key = quote_plus(name)
    if style == "json":
        yield f"{key}={quote_plus(dumps(value).decode())}"
    elif style == "deepObject":
        yield from (f"{quote_plus(k)}={_text(v)}" for k, v in flat(name, value))
    elif is_object(value):
        between = "=" if explode else _SEPARATORS[style]
        items = _pairs(value, encode, between)
        if explode:
            yield from items
        elif items:
            yield f"{key}={between.join(items)}"
    elif is_list(value):
        items = [encode(item) for item in value if item is not None]
        if explode:
            yield from (f"{key}={item}" for item in items)
        elif items:
            yield f"{key}={_SEPARATORS[style].join(items)}"
    else:
        yield f"{key}={encode(value)}"


def header(value: Mapping[str, object], style: str) -> str:
    """An object in a header."""
    return ",".join(_pairs(value, scalar, "=" if style.endswith("*") else ","))


def flat(name: str, value: object) -> Iterator[tuple[str, object]]:
    """Nested members with the names that forms give them: ``a[b]``, and ``a[]`` for each item."""
    if is_object(value):
        for key, member in value.items():
            yield from flat(f"{name}[{key}]", member)
    elif is_list(value):
        for item in value:
            yield from flat(f"{name}[]", item)
    elif value is not None:
        yield name, value


def _pairs(value: Mapping[str, object], encode: Callable[[object], str], sign: str) -> list[str]:
    return [f"{encode(k)}{sign}{encode(v)}" for k, v in value.items() if v is not None]


def _part(value: object) -> str:
    """What stands beside separators in a path, its own encoded (RFC 6570, section 3.2)."""
    return quote(scalar(value), safe="!'()*")


def _text(value: object) -> str:
    return quote_plus(scalar(value))


def _reserved(value: object) -> str:
    return quote_plus(scalar(value), safe="!$'()*,;:@/?")
