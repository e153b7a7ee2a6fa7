"""How an answer goes over the wire, with what a fault does to it on the way."""

from __future__ import annotations

import asyncio
import gzip
from dataclasses import dataclass

import brotli  # pyright: ignore[reportMissingImports, reportMissingTypeStubs]
from starlette.types import Receive, Send

from tests.conformance.server import connections
from tests.conformance.server.faults import Fault

Client = tuple[str, int]

_PART_OF_HEADERS = b"HTTP/1.1 200 OK\r\ncontent-type: applica"


@dataclass
class Reply:
    status: int
    headers: dict[str, str]
    body: bytes


def changed(reply: Reply, fault: Fault, accepted: str) -> Reply:
    """The reply with the fault's headers (an empty one is left out) and encoding.

    Brotli is for those clients that accept it; others get the answer as it is.
    """
    headers = {**reply.headers, **{name.lower(): text for name, text in fault.headers.items()}}
    body = reply.body
    if fault.gzip:
        body = gzip.compress(body, mtime=0)
        headers["content-encoding"] = "gzip"
    elif fault.br and "br" in [each.partition(";")[0].strip() for each in accepted.split(",")]:
        body = bytes(brotli.compress(body))  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]
        headers["content-encoding"] = "br"
    return Reply(reply.status, {name: text for name, text in headers.items() if text}, body)


async def refuse(fault: Fault, client: Client, released: asyncio.Event) -> bool:
    """End a call without an answer, if the fault wants that."""
    if fault.reset == "headers" or fault.stall == "headers":
        connections.send_raw(client, _PART_OF_HEADERS)
    if fault.hang or fault.stall == "headers":
        await released.wait()
    if fault.reset == "headers":
        connections.hang_up(client)
    elif fault.hang or fault.stall == "headers" or fault.reset == "before":
        connections.abort(client)
    else:
        return False
    return True


async def deliver(
    reply: Reply,
    fault: Fault,
    client: Client,
    released: asyncio.Event,
    receive: Receive,
    send: Send,
) -> None:
    """Send the reply, or as much of it as the fault lets through."""
    headers = dict(reply.headers)
    if not fault.chunked:
        headers["content-length"] = str(len(reply.body))
    raw = [(name.encode(), text.encode()) for name, text in headers.items()]
    await send({"type": "http.response.start", "status": reply.status, "headers": raw})
    if not (fault.reset or fault.stall or fault.pause_ms):
        await send({"type": "http.response.body", "body": reply.body})
        return
    half = len(reply.body) // 2 if fault.reset != "after" else 0
    await send({"type": "http.response.body", "body": reply.body[:half], "more_body": True})
    if fault.reset in ("after", "during"):
        connections.hang_up(client)
        while (await receive())["type"] != "http.disconnect":
            pass
        return
    await asyncio.sleep(fault.pause_ms / 1000)
    if fault.stall == "body":
        await released.wait()
        connections.abort(client)
        return
    await send({"type": "http.response.body", "body": reply.body[half:]})
