"""Media types: what a body of each is made of (OpenAPI 3.1, section 4.8.14)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from generator.api import Content, Primitive, Type
from generator.build.nodes import text
from generator.source import Object

EVENTS = "text/event-stream"
FORM_DATA = "multipart/form-data"

STREAMS = (
    EVENTS,
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


def holds_bytes(schema: Object) -> bool:
    """Bytes without JSON around them (OpenAPI 3.1, section 4.8.14.1); text may well be in it."""
    kind = text(schema, "contentMediaType")
    is_text = says_json(kind) or bare(kind).startswith("text/")
    return kind != "" and not is_text and "contentEncoding" not in schema


def is_range(media_type: str) -> bool:
    """Does it stand for many media types, so that none can be sent by that name?"""
    return "*" in media_type


def preference(content: Content) -> int:
    """JSON first; among equals the order of the document stays."""
    kind = bare(content.media_type)
    if kind == "application/json":
        return 0
    return 1 if is_json(content) else 2


BodyKind = Literal["json", "form", "multipart", "text", "binary"]


def body_kind(content: Content) -> BodyKind:
    """How a request's body is encoded."""
    kind = bare(content.media_type)
    if is_json(content):
        return "json"
    if kind == "application/x-www-form-urlencoded":
        return "form"
    if kind.startswith("multipart/"):
        return "multipart"
    return "text" if kind.startswith("text/") else "binary"


def _loses_members(content: Content, given: bool) -> bool:
    """Does the document say what is in a body that SDKs neither write nor read?"""
    if content.items is not None:  # streams are read, and never written
        return given and not is_raw(content.items)
    is_whole = not isinstance(content.type, Primitive | None)
    return is_whole and body_kind(content) in ("text", "binary")


def remarks(contents: Sequence[Content], *, given: bool) -> Iterator[tuple[str, str, str, str]]:
    """What SDKs don't do for a body, its preferred representation first.

    The media type, a message, advice, and what is lost. ``given``: it is a request's.
    """
    if not contents:
        return
    chosen = contents[0].media_type
    kind = bare(chosen)
    is_xml = kind.endswith(("/xml", "+xml"))
    if is_xml or _loses_members(contents[0], given):
        what, lost = ("XML", "XML body") if is_xml else (chosen[:80], "body")
        message = f"{what} is taken and given as text or bytes: its members have no types here"
        yield chosen, message, "describe the body in JSON as well, if there is one", lost
    if given and kind.startswith("multipart/") and kind != FORM_DATA:
        yield chosen, f"{kind} is sent as {FORM_DATA}", f"describe it as {FORM_DATA}", "body"
    streams = [each.media_type for each in contents[1:] if bare(each.media_type) in STREAMS]
    if streams and not given:
        message = f"calls give {chosen}; nothing here reads the {streams[0]} instead"
        yield streams[0], message, "make an operation of its own for the stream", "stream"
