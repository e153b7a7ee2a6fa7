"""The control interface, by which tests set the state, move time, order faults and look back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from tests.conformance.server.faults import parse
from tests.conformance.server.world import World

Answer = Callable[[World, Any], Any]


def reset(world: World, given: Any) -> Any:
    world.reset(given or {})
    return world.summary()


def add_work(world: World, given: Any) -> Any:
    return world.add_work(given)


def order_fault(world: World, given: Any) -> Any:
    world.faults.queue.append(parse(given))
    return {"faults_left": world.summary()["faults_left"]}


def forget_faults(world: World, given: Any) -> Any:
    world.faults.queue.clear()
    return {"faults_left": 0}


def advance(world: World, given: Any) -> Any:
    world.clock.advance(given["advance_ms"])
    world.work.settle()
    return {"now": world.clock.stamp()}


def forgive(world: World, given: Any) -> Any:
    """Take the violations away, having told them: for tests that provoke one."""
    told, world.violations = world.violations, []
    return told


ROUTES: list[tuple[str, str, Answer]] = [
    ("POST", "/_control/reset", reset),
    ("POST", "/_control/work", add_work),
    ("POST", "/_control/faults", order_fault),
    ("DELETE", "/_control/faults", forget_faults),
    ("POST", "/_control/clock", advance),
    ("GET", "/_control/state", lambda world, given: world.summary()),
    ("GET", "/_control/leases", lambda world, given: world.leases()),
    ("GET", "/_control/requests", lambda world, given: world.requests),
    ("GET", "/_control/violations", lambda world, given: world.violations),
    ("DELETE", "/_control/violations", forgive),
]


def routes(world: World) -> list[Route]:
    return [
        Route(path, endpoint(world, answer), methods=[method]) for method, path, answer in ROUTES
    ]


def endpoint(world: World, answer: Answer) -> Callable[[Request], Any]:
    async def handle(request: Request) -> JSONResponse:
        given = await request.json() if await request.body() else None
        try:
            return JSONResponse(answer(world, given))
        except (ValueError, KeyError, TypeError) as error:
            raise HTTPException(400, f"{type(error).__name__}: {error}") from error

    return handle
