"""Connections that a fault can cut off, which no ASGI server offers to its application."""

from __future__ import annotations

import asyncio
import socket
import struct
from typing import ClassVar, cast

from uvicorn.protocols.http.h11_impl import H11Protocol


class CuttableProtocol(H11Protocol):
    """uvicorn's own HTTP/1.1, keeping hold of each open connection by its peer's address."""

    open: ClassVar[dict[tuple[str, int], tuple[int, asyncio.Transport]]] = {}
    count: ClassVar[int] = 0

    def connection_made(self, transport: asyncio.Transport) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        super().connection_made(transport)
        if self.client is not None:
            CuttableProtocol.count += 1
            self.open[self.client] = (CuttableProtocol.count, transport)

    def connection_lost(self, exc: Exception | None) -> None:
        if self.client is not None:
            self.open.pop(self.client, None)
        super().connection_lost(exc)


def number(client: tuple[str, int]) -> int:
    """Which connection it is, counted from the server's start; 0 if it is closed already."""
    return CuttableProtocol.open[client][0] if client in CuttableProtocol.open else 0


def abort(client: tuple[str, int]) -> None:
    """Drop the connection at once: the peer sees a reset."""
    if client not in CuttableProtocol.open:
        return
    transport = CuttableProtocol.open[client][1]
    raw = cast("socket.socket", transport.get_extra_info("socket"))
    raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.abort()


def send_raw(client: tuple[str, int], data: bytes) -> None:
    """Send bytes as they are, past what uvicorn would make of an answer."""
    CuttableProtocol.open[client][1].write(data)


def hang_up(client: tuple[str, int]) -> None:
    """Close the connection once what was sent has gone out, even amid an answer."""
    CuttableProtocol.open[client][1].close()
