"""Calls in OpenAPI's own terms, and what each of them is on the wire: one list for all languages.

A call names its operation and gives values by place and name, as the document does. How a language
spells that is found out by ``calling``; what is sent, and what comes back, is the same for all.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from email.message import Message
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any, cast
from urllib.parse import parse_qsl

from tests.python.server import Seen, Told

Values = Mapping[str, Any]
Part = tuple[str, str | None, str | None, bytes]

ABSENT: Any = object()
"""No body at all; None is a body that is null."""

_NONE: Values = {}


@dataclass(frozen=True)
class File:
    """A file with all that can be said of one."""

    name: str
    content: bytes
    media_type: str = ""


@dataclass(frozen=True, kw_only=True)
class Sent:
    """What a request has to look like. Headers that aren't named are free; None stands for none.

    Path and query are as they are sent, but for a space in a query, which is ``%20`` here. Of the
    body one form is given: bytes, the value of JSON, the pairs of a form, or parts (name, file
    name, media type, content).
    """

    method: str = "GET"
    path: str
    query: str = ""
    headers: Mapping[str, str | None] = field(default_factory=dict[str, str | None])
    content: bytes | None = None
    json: Any = ABSENT
    form: tuple[tuple[str, str], ...] | None = None
    parts: tuple[Part, ...] | None = None

    def differences(self, seen: Seen) -> list[str]:
        """Where a request isn't so."""
        return [
            f"{what}: {found!r} is not {to_be!r}"
            for what, to_be, found in self._pairs(seen)
            if found != to_be
        ]

    def _pairs(self, seen: Seen) -> Iterator[tuple[str, object, object]]:
        yield "method", self.method, seen.method
        yield "path", self.path, seen.path
        yield "query", self.query, seen.query.replace("+", "%20")
        for name, value in self.headers.items():
            yield name, value, seen.headers.get(name)
        if self.content is not None:
            yield "body", self.content, seen.body
        elif self.json is not ABSENT:
            yield "body", self.json, json.loads(seen.body)
        elif self.form is not None:
            text = seen.body.decode()
            yield "body", list(self.form), parse_qsl(text, keep_blank_values=True)
        elif self.parts is not None:
            yield "body", list(self.parts), list(parts(seen))
        else:
            yield "body", b"", seen.body


@dataclass(frozen=True, kw_only=True)
class Exchange:
    """A call of a golden document, and what becomes of it.

    ``client`` are options, credentials by the name of their scheme. ``sent`` is None where
    nothing may be, and then ``refused`` is part of the message. ``gives`` is the value in JSON,
    where bytes stay bytes and a stream is a list. The ``operation`` "" is the only one there is.
    """

    feature: str
    operation: str
    path: Values = field(default_factory=lambda: _NONE)
    query: Values = field(default_factory=lambda: _NONE)
    header: Values = field(default_factory=lambda: _NONE)
    cookie: Values = field(default_factory=lambda: _NONE)
    body: Any = ABSENT
    client: Values = field(default_factory=lambda: _NONE)
    sent: Sent | None
    refused: str = ""
    answer: Told = field(default_factory=lambda: Told(b"", 204))
    gives: Any = None

    def differences(self, seen: Sequence[Seen], found: Any, refused: str) -> list[str]:
        """Where it went otherwise: what was ``found``, or why it was ``refused``."""
        expected = [] if self.sent is None else [self.sent]
        differ = [] if len(seen) == len(expected) else [f"{len(seen)} requests: {refused}"]
        for request, to_be in zip(seen, expected, strict=False):
            differ += to_be.differences(request)
        if bool(refused) != bool(self.refused) or self.refused not in refused:
            differ.append(f"refused: {refused!r} is not {self.refused!r}")
        elif not refused and found != self.gives:
            differ.append(f"gives: {found!r} is not {self.gives!r}")
        return [f"{self.operation}: {each}" for each in differ]


def parts(seen: Seen) -> Iterator[Part]:
    """The parts of a multipart body (RFC 7578), read by the standard library."""
    head = f"content-type: {seen.headers['content-type']}\r\n\r\n".encode()
    read = BytesParser(policy=HTTP).parsebytes(head + seen.body).get_payload()
    for each in cast("list[Message]", read):
        yield (
            str(each.get_param("name", header="content-disposition")),
            each.get_filename(),
            each.get_content_type() if "content-type" in each else None,
            cast("bytes", each.get_payload(decode=True)),
        )
