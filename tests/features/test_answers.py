"""What calls give back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from tests.python.server import Server, Told


def test_responses(client: Any, server: Server, sdk: Any) -> None:
    server.tell(Told('{"value": 1}'), Told('{"job": "j"}', status=202))
    assert type(client.answers.two()) is sdk.types.Result
    later = client.answers.two()
    assert (type(later), later.job) == (sdk.types.Job, "j")
    server.tell(Told('{"value": 1}'), Told(b"", status=204))
    assert client.answers.maybe().value == 1
    assert client.answers.maybe() is None
    server.tell(Told('{"value": 1}', status=299), Told('{"value": 2}'), Told(b"", status=204))
    assert client.answers.range().value == 1
    assert client.answers.default().value == 2
    assert client.answers.nothing() is None
    server.tell(Told("plain", media_type="text/plain"))
    assert client.answers.mixed() == "plain"
    server.tell(Told('{"reason": "no"}', status=418))
    with pytest.raises(sdk.APIStatusError) as raised:
        client.answers.two()
    assert raised.value.status_code == 418
    assert raised.value.body == {"reason": "no"}


def test_response_headers(client: Any, server: Server) -> None:
    server.tell(Told('{"a": 1}', headers={"X-Rate-Limit": "7", "ETag": '"e"'}))
    response = client.things.with_raw_response.retrieve()
    assert response.headers["x-rate-limit"] == "7"
    assert response.headers["etag"] == '"e"'
    assert response.parse().a == 1


def test_downloads(client: Any, server: Server) -> None:
    server.tell(Told(b"\x89PNG", media_type="image/png"))
    assert client.downloads.photo() == b"\x89PNG"
    assert server.last.headers["accept"] == "image/png"
    server.tell(Told(b"\x00\x01", media_type="application/octet-stream"))
    assert client.downloads.file() == b"\x00\x01"
    server.tell(Told("é".encode("latin-1"), media_type="text/plain; charset=latin-1"))
    assert client.downloads.text() == "é"
    server.tell(Told(b"x" * 100_000, media_type="image/png"))
    with client.downloads.with_streaming_response.photo() as response:
        assert sum(map(len, response.iter_bytes())) == 100_000


def test_server_sent_events(client: Any, server: Server, sdk: Any) -> None:
    server.tell(
        Told(
            'event: e\ndata: {"n": 1}\n\n: ping\n\ndata: {"n":\ndata: 2}\n\n',
            media_type="text/event-stream",
        )
    )
    with client.events.listen() as stream:
        assert [each.n for each in stream] == [1, 2]
    assert server.last.headers["accept"] == "text/event-stream"


def test_json_lines(sdk: Any, make: Callable[..., Any], server: Server) -> None:
    body = '{"n": 1}\n{"n": 2}\n'
    server.tell(*[Told(body, media_type="application/x-ndjson")] * 2)
    assert [each.n for each in make().lines.read()] == [1, 2]

    async def read() -> list[int]:
        async with sdk.AsyncClient(base_url=server.url) as client:
            return [each.n async for each in await client.lines.read()]

    assert asyncio.run(read()) == [1, 2]
