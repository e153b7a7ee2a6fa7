"""Media types: what a body of each is made of (OpenAPI 3.1, section 4.8.14)."""

from __future__ import annotations

from generator.api import Content, Primitive, Type

STREAMS = (
    "text/event-stream",
    "application/jsonl",
    "application/x-ndjson",
    "application/ndjson",
    "application/json-seq",
)
"""Of items that come one by one."""

_JSON = ("application/json", "text/json")
_ANY = ("*/*", "application/*")


def bare(media_type: str) -> str:
    """A media type without its parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()


def says_json(media_type: str) -> bool:
    """Is it JSON by its name?"""
    kind = bare(media_type)
    return kind in _JSON or kind.endswith("+json")


def is_json(content: Content) -> bool:
    """Is the body JSON: by its name, or because any media type will do and it has members?"""
    if says_json(content.media_type):
        return True
    of = content.type
    return bare(content.media_type) in _ANY and of is not None and not is_raw(of)


def is_raw(of: Type) -> bool:
    """Is a type text or bytes, which need no JSON around them?"""
    return isinstance(of, Primitive) and of.kind in ("string", "binary")


def is_range(media_type: str) -> bool:
    """Does it stand for many media types, so that none can be sent by that name?"""
    return "*" in media_type


def preference(content: Content) -> int:
    """JSON first; among equals the order of the document stays."""
    kind = bare(content.media_type)
    if kind == "application/json":
        return 0
    return 1 if is_json(content) else 2
