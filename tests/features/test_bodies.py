"""Request bodies, byte for byte."""

from __future__ import annotations

import json
import pydoc
from datetime import date
from email.message import Message
from email.parser import BytesParser
from email.policy import HTTP
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from tests.python.server import Seen, Server, Told


def parts(seen: Seen) -> list[Message]:
    """The parts of a multipart body (RFC 7578), read by the standard library."""
    head = f"content-type: {seen.headers['content-type']}\r\n\r\n".encode()
    return list(BytesParser(policy=HTTP).parsebytes(head + seen.body).get_payload())  # pyright: ignore


def test_form_body(client: Any, server: Server) -> None:
    client.forms.send(
        name="a b&c",
        list=["x", "y"],
        joined=["x", "y"],
        piped=["x", "y"],
        nested={"a": 1},
        deep={"a": 1},
        spread={"b": 2, "c": 3},
        json={"d": True},
        when=date(2026, 1, 2),
    )
    assert server.last.headers["content-type"] == "application/x-www-form-urlencoded"
    assert unquote(server.last.body.decode()).split("&") == [
        "name=a+b",
        "c",
        "list=x",
        "list=y",
        "joined=x,y",
        "piped=x|y",
        "nested[a]=1",
        "deep[a]=1",
        "b=2",
        "c=3",
        'json={"d":true}',
        "when=2026-01-02",
    ]
    assert b"name=a+b%26c&" in server.last.body


def test_multipart_body(client: Any, server: Server, tmp_path: Path) -> None:
    file = tmp_path / "é.bin"
    file.write_bytes(b"\x00\xff")
    client.uploads.send(
        file=file,
        photos=[BytesIO(b"one"), ("two.jpg", b"two", "image/jpeg")],
        meta={"a": 1},
        labels=["x", "y"],
        rows=[{"b": 2}, {"b": 3}],
        csv="a,b\n",
        count=4,
    )
    found = [
        (
            each.get_param("name", header="content-disposition"),
            each.get_filename(),
            each.get_content_type() if "content-type" in each else None,
            each.get_payload(decode=True),
        )
        for each in parts(server.last)
    ]
    assert found == [
        ("file", "é.bin", "application/octet-stream", b"\x00\xff"),
        ("photos", "upload", "image/png", b"one"),
        ("photos", "two.jpg", "image/jpeg", b"two"),
        ("meta", None, "application/json", b'{"a":1}'),
        ("labels", None, None, b"x"),
        ("labels", None, None, b"y"),
        ("rows", None, "application/json", b'[{"b":2},{"b":3}]'),
        ("csv", None, "text/csv", b"a,b\n"),
        ("count", None, None, b"4"),
    ]


def test_raw_bodies(client: Any, server: Server) -> None:
    client.images.send(body=b"GIF", extra_headers={"Content-Type": "image/gif"})
    assert (server.last.headers["content-type"], server.last.body) == ("image/gif", b"GIF")
    client.images.send(body=BytesIO(b"PNG"))
    assert server.last.headers["content-type"] == "application/octet-stream"


def test_several_media_types(client: Any, server: Server) -> None:
    server.tell(Told('{"a": 2}'))
    assert client.things.send(a=1).a == 2
    assert server.last.headers["content-type"] == "application/json"
    assert server.last.headers["accept"] == "application/json"
    assert json.loads(server.last.body) == {"a": 1}
    told = " ".join(pydoc.getdoc(client.things.send).split())
    assert "sent as `application/json`; the API also takes `application/xml`" in told
    server.tell(Told('{"text": "at once"}'))
    assert client.chats.create(stream=False).text == "at once"


def test_any_media_type(client: Any, server: Server) -> None:
    server.tell(Told('{"a": 2}', media_type="application/vnd.example+json"))
    assert client.things.send(a=1).a == 2
    assert server.last.headers["content-type"] == "application/json"
    assert server.last.body == b'{"a":1}'
    server.tell(Told(b"\x01", media_type="image/png"))
    assert client.files.copy(body=b"\x00") == b"\x01"
    assert server.last.body == b"\x00"
