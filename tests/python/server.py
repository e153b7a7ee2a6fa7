"""A server on loopback that answers as it is told, and remembers what it was asked."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import AsyncIterator, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

import uvicorn
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send


@dataclass(frozen=True)
class Seen:
    """A request. ``path`` and ``query`` are as they were sent, header names in lower case.

    The values of a header that comes more than once are joined.
    """

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Told:
    """An answer. With ``cut`` the connection ends after the first half of the body; with a
    ``piece``, so many bytes of it are sent at a time."""

    body: bytes | str = b"{}"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    media_type: str = "application/json"
    cut: bool = False
    piece: int = 0


class Server:
    """``tell`` answers in order, then ``{}`` again and again; ``seen`` is what was asked."""

    def __init__(self) -> None:
        self.url = ""
        self.seen: list[Seen] = []
        self._told: list[Told] = []

    def tell(self, *answers: Told) -> None:
        self._told.extend(answers)

    def clear(self) -> None:
        self.seen.clear()
        self._told.clear()

    @property
    def last(self) -> Seen:
        return self.seen[-1]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        request = Request(scope, receive)
        self.seen.append(
            Seen(
                request.method,
                scope["raw_path"].decode(),
                scope["query_string"].decode(),
                {name: ", ".join(request.headers.getlist(name)) for name in request.headers},
                await request.body(),
            )
        )
        told = self._told.pop(0) if self._told else Told()
        await _response(told)(scope, receive, send)


def _response(told: Told) -> Response:
    body = told.body.encode() if isinstance(told.body, str) else told.body
    if told.piece:
        return StreamingResponse(
            _pieces(body, told.piece), told.status, told.headers, told.media_type
        )
    if not told.cut:
        return Response(body, told.status, told.headers, told.media_type)

    async def half() -> AsyncIterator[bytes]:
        yield body[: len(body) // 2]

    headers = {**told.headers, "content-length": str(len(body))}
    return StreamingResponse(half(), told.status, headers, told.media_type)


async def _pieces(body: bytes, size: int) -> AsyncIterator[bytes]:
    for start in range(0, len(body), size):
        yield body[start : start + size]


@contextmanager
def serving(secure: ssl.SSLContext | None = None) -> Generator[Server]:
    """A server that runs on a free port until the end of the block, over TLS if that is given."""
    app = Server()
    config = uvicorn.Config(app, log_level="critical", lifespan="off")
    config.load()
    config.ssl = secure
    server = uvicorn.Server(config)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        app.url = f"http{'s' if secure else ''}://127.0.0.1:{listening.getsockname()[1]}"
        thread = threading.Thread(target=server.run, args=([listening],))
        thread.start()
        try:
            yield app
        finally:
            server.should_exit = True
            thread.join()
