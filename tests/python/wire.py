"""A server on loopback that answers as it is told, and remembers what it was asked."""

from __future__ import annotations

import socket
import sys
import threading
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from tests.python.generated import DOCUMENT, generate_sdk


@dataclass(frozen=True)
class Seen:
    """A request. ``path`` and ``query`` are as they were sent, header names in lower case."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Told:
    """An answer. With ``cut`` the connection ends after the first half of the body."""

    body: bytes | str = b"{}"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    media_type: str = "application/json"
    cut: bool = False


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
                dict(request.headers),
                await request.body(),
            )
        )
        told = self._told.pop(0) if self._told else Told()
        await _response(told)(scope, receive, send)


def _response(told: Told) -> Response:
    body = told.body.encode() if isinstance(told.body, str) else told.body
    if not told.cut:
        return Response(body, told.status, told.headers, told.media_type)

    async def half() -> AsyncIterator[bytes]:
        yield body[: len(body) // 2]

    headers = {**told.headers, "content-length": str(len(body))}
    return StreamingResponse(half(), told.status, headers, told.media_type)


@pytest.fixture(scope="session")
def running_server() -> Iterator[Server]:
    app = Server()
    config = uvicorn.Config(app, log_level="critical", lifespan="off")
    server = uvicorn.Server(config)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        app.url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        thread = threading.Thread(target=server.run, args=([listening],))
        thread.start()
        yield app
        server.should_exit = True
        thread.join()


@pytest.fixture
def server(running_server: Server) -> Server:
    running_server.clear()
    return running_server


@pytest.fixture(scope="session")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The generated package of our document, imported into this process."""
    with imported(DOCUMENT, tmp_path_factory.mktemp("source"), "anthropic") as package:
        yield package


class imported:  # noqa: N801
    """Generates the SDK of a document, and makes its package importable for a while."""

    def __init__(self, document: Path, out: Path, package: str) -> None:
        self._document, self._out, self._package = document, out, package

    def __enter__(self) -> Any:
        generate_sdk(self._document, self._out)
        sys.path.insert(0, str(self._out / "python" / "src"))
        return import_module(self._package)

    def __exit__(self, *_: object) -> None:
        sys.path.remove(str(self._out / "python" / "src"))
        for name in [each for each in sys.modules if each.split(".")[0] == self._package]:
            del sys.modules[name]
