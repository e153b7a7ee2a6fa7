"""What each operation of the document does, by its operationId."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.conformance.server.paging import page
from tests.conformance.server.world import World

Fields = dict[str, Any]


@dataclass(frozen=True)
class Call:
    """A call that the document has nothing against; ``worker`` made it, if it says so."""

    path: dict[str, str]
    query: Fields
    headers: Fields
    body: Fields
    worker: str = ""

    @property
    def environment(self) -> str:
        return self.path["environment_id"]

    @property
    def work(self) -> tuple[str, str]:
        return self.path["environment_id"], self.path["work_id"]


async def run(operation: str, world: World, call: Call) -> Fields | None:
    """The body of the answer. Raises ApiError where the state says no."""
    if "environment_id" in call.path:
        world.environments.get(call.environment)
    if operation == "pollWork":
        worker = call.headers.get("Anthropic-Worker-ID")
        return await world.work.poll(call.environment, call.query, worker)
    return HANDLERS[operation](world, call)


def list_environments(world: World, call: Call) -> Fields:
    archived = bool(call.query.get("include_archived", False))
    return page(world.environments.list(archived=archived), call.query)


def delete_environment(world: World, call: Call) -> Fields:
    world.work.drop(call.environment)
    return world.environments.delete(call.environment)


def stop_work(world: World, call: Call) -> Fields:
    return world.work.stop(*call.work, force=bool(call.body.get("force", False)))


HANDLERS: dict[str, Callable[[World, Call], Fields]] = {
    "createEnvironment": lambda world, call: world.environments.create(call.body),
    "listEnvironments": list_environments,
    "retrieveEnvironment": lambda world, call: world.environments.get(call.environment),
    "updateEnvironment": lambda world, call: world.environments.update(call.environment, call.body),
    "deleteEnvironment": delete_environment,
    "archiveEnvironment": lambda world, call: world.environments.archive(call.environment),
    "retrieveWork": lambda world, call: world.work.get(*call.work).fields,
    "ackWork": lambda world, call: world.work.ack(*call.work),
    "heartbeatWork": lambda world, call: world.work.heartbeat(*call.work, call.query, call.worker),
    "stopWork": stop_work,
    "listWork": lambda world, call: page(world.work.list(call.environment), call.query),
    "updateWork": lambda world, call: world.work.update(*call.work, call.body),
    "getWorkStats": lambda world, call: world.work.stats(call.environment),
}
