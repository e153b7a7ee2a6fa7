"""The API itself: every call is recorded, checked, answered, and the answer checked too."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.types import Receive, Scope, Send

from tests.conformance.server import connections
from tests.conformance.server.contract import Contract, Operation
from tests.conformance.server.delivery import Reply, changed, deliver, refuse
from tests.conformance.server.errors import ApiError, error_body
from tests.conformance.server.faults import ABSENT, Fault
from tests.conformance.server.operations import Call, run
from tests.conformance.server.world import World

VERSION = "2023-06-01"
BETA = "managed-agents-2026-04-01"
REFUSED = "invalid-key"  # the one credential that is not accepted

Fields = dict[str, Any]


@dataclass(frozen=True)
class Received:
    """A request, read to its end. ``path`` is as sent, so still escaped."""

    method: str
    path: str
    query: list[tuple[str, str]]
    headers: list[tuple[str, str]]
    body: bytes

    def header(self, name: str) -> str:
        return ", ".join(value for key, value in self.headers if key == name)


class Api:
    """The ASGI application below ``/v1``."""

    def __init__(self, contract: Contract, world: World) -> None:
        self._contract = contract
        self._world = world

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        received = await read(Request(scope, receive))
        matched = self._contract.match(received.method, received.path)
        operation = None if matched is None else matched[0]
        client = cast("tuple[str, int]", tuple(scope["client"]))
        entry = record(received, operation, connections.number(client))
        world = self._world
        world.requests.append(entry)
        request_id = f"req_{len(world.requests):010}"
        fault = world.faults.take(operation.id if operation else None) or Fault()

        await asyncio.sleep(fault.delay_ms / 1000)
        if await refuse(fault, client, world.released):
            return
        if fault.answers:
            reply = faulty(fault, request_id)
        else:
            reply = await self._true_answer(received, request_id)
        if fault.reset == "instead":
            connections.abort(client)
            return
        entry["status"] = reply.status
        reply = changed(reply, fault, received.header("accept-encoding"))
        await deliver(reply, fault, client, world.released, receive, send)

    async def _true_answer(self, received: Received, request_id: str) -> Reply:
        matched = self._contract.match(received.method, received.path)
        try:
            check_preconditions(received)
            if matched is None:
                raise ApiError(404, f"nothing at {received.method} {received.path}")
            operation, path = matched
            body = await run(operation.id, self._world, self._checked(operation, path, received))
            reply = as_json(200, body, request_id)
        except ApiError as error:
            content = error_body(error.status, error.message, request_id)
            reply = as_json(error.status, content, request_id)
        except Exception as error:  # a fault of the server must fail the test, not just this call
            self._world.violations.append({"path": received.path, "problems": [repr(error)]})
            raise
        return reply if matched is None else self._judged(matched[0], received, reply, request_id)

    def _checked(self, operation: Operation, path: dict[str, str], received: Received) -> Call:
        query, headers, problems = self._contract.request(
            operation, received.path, received.query, received.headers, received.body
        )
        if problems:
            raise ApiError(400, f"{operation.id}: " + "; ".join(problems))
        body: Fields = json.loads(received.body) if received.body else {}
        return Call(path, query, headers, body, received.header("x-worker"))

    def _judged(
        self, operation: Operation, received: Received, reply: Reply, request_id: str
    ) -> Reply:
        """The reply, or in its place a 500 that tells how it breaks the document."""
        headers = list(reply.headers.items())
        problems = self._contract.response(
            operation, received.path, reply.status, headers, reply.body
        )
        if not problems:
            return reply
        violation = {"operation": operation.id, "status": reply.status, "problems": problems}
        self._world.violations.append({**violation, "body": reply.body.decode()})
        message = f"VIOLATION: this answer breaks the document: {'; '.join(problems)}"
        return as_json(500, error_body(500, message, request_id), request_id)


async def read(request: Request) -> Received:
    return Received(
        request.method,
        request.scope["raw_path"].decode("latin-1"),
        parse_qsl(request.scope["query_string"].decode("latin-1"), keep_blank_values=True),
        [(name, value) for name, value in request.headers.items()],
        await request.body(),
    )


def record(received: Received, operation: Operation | None, connection: int) -> Fields:
    """What the control interface tells of a request; ``status`` is null until it is answered."""
    query: dict[str, list[str]] = {}
    for name, value in received.query:
        query.setdefault(name, []).append(value)
    text = received.body.decode("utf-8", "replace")
    try:
        body = json.loads(text)
    except ValueError:
        body = None
    return {
        "operation": operation.id if operation else None,
        "method": received.method,
        "path": received.path,
        "query": query,
        "headers": {name: received.header(name) for name, _ in received.headers},
        "text": text,
        "body": body,
        "connection": connection,
        "status": None,
    }


def check_preconditions(received: Received) -> None:
    """What every call has to bring, though no operation lists it."""
    bearer = received.header("authorization").removeprefix("Bearer ")
    credential = received.header("x-api-key") or bearer
    if not credential:
        raise ApiError(401, "neither x-api-key nor a bearer token is given")
    if credential == REFUSED:
        raise ApiError(401, "the credential is not valid")
    if ("beta", "true") not in received.query:
        raise ApiError(400, "the query parameter beta=true is missing")
    if received.header("anthropic-version") != VERSION:
        raise ApiError(400, f"the header anthropic-version: {VERSION} is missing")
    betas = [name.strip() for name in received.header("anthropic-beta").split(",")]
    if BETA not in betas:
        raise ApiError(400, f"the header anthropic-beta does not name {BETA}")


def as_json(status: int, body: object, request_id: str) -> Reply:
    headers = {"content-type": "application/json", "request-id": request_id}
    return Reply(status, headers, json.dumps(body, ensure_ascii=False).encode())


def faulty(fault: Fault, request_id: str) -> Reply:
    status = fault.status or 200
    if fault.text is not None:
        headers = {"content-type": "application/json", "request-id": request_id}
        return Reply(status, headers, fault.text.encode())
    if fault.body is not ABSENT:
        return as_json(status, fault.body, request_id)
    return as_json(status, error_body(status, "ordered by a test", request_id), request_id)
