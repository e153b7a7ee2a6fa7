"""Start the server: ``python -m tests.conformance.server spec/openapi.yaml``.

Prints one line, ``{"port": N}``, when it is ready, and ends when its standard input does.
"""

from __future__ import annotations

import asyncio
import json
import socket
import sys
import threading
from pathlib import Path

import uvicorn
import yaml
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.routing import Mount

from tests.conformance.server import control
from tests.conformance.server.api import Api
from tests.conformance.server.connections import CuttableProtocol
from tests.conformance.server.contract import Contract
from tests.conformance.server.operations import HANDLERS
from tests.conformance.server.world import World


class Server(uvicorn.Server):
    """Announces its port, and stops when told to by the end of standard input."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        assert sockets is not None
        print(json.dumps({"port": sockets[0].getsockname()[1]}), flush=True)
        threading.Thread(target=self._stop_with_input, daemon=True).start()

    def _stop_with_input(self) -> None:
        sys.stdin.buffer.read()
        self.should_exit = self.force_exit = True


def application(document: Path) -> Starlette:
    contract = Contract(yaml.safe_load(document.read_text(encoding="utf-8")))
    known = {*HANDLERS, "pollWork"}
    unknown = {operation.id for operation in contract.operations} ^ known
    if unknown:
        raise SystemExit(f"document and server differ in their operations: {sorted(unknown)}")
    world = World()
    # For clients in browsers; whoever names no origin is answered as if it weren't there.
    pages = Middleware(
        CORSMiddleware,
        allow_origins=["*"],
        allow_methods=["*"],
        allow_headers=["*"],
        expose_headers=["request-id"],
    )
    routes = [*control.routes(world), Mount("/", Api(contract, world))]
    return Starlette(routes=routes, middleware=[pages])


async def main(document: Path) -> None:
    # asyncio sends at once (TCP_NODELAY) only where the protocol is named.
    with socket.socket(proto=socket.IPPROTO_TCP) as listener:
        listener.bind(("127.0.0.1", 0))
        config = uvicorn.Config(
            application(document),
            http=CuttableProtocol,
            ws="none",
            lifespan="off",
            log_level="warning",
            timeout_keep_alive=60,
        )
        await Server(config).serve(sockets=[listener])


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
