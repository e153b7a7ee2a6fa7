"""Environments: how they are made, changed and retired."""

from __future__ import annotations

from typing import Any

from tests.conformance.server.clock import Clock
from tests.conformance.server.errors import ApiError

Fields = dict[str, Any]

MANAGERS = ("apt", "cargo", "gem", "go", "npm", "pip")


class Environments:
    """Every environment by its id, in order of creation."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._made = 0
        self.by_id: dict[str, Fields] = {}

    def put(self, given: Fields) -> Fields:
        """Add an environment as a test describes it: what it leaves out gets a plain value."""
        self._made += 1
        now = self._clock.stamp()
        environment: Fields = {
            "id": f"env_{self._made:010}",
            "archived_at": None,
            "config": configured(None, None),
            "created_at": now,
            "description": "",
            "metadata": {},
            "name": "python-data-analysis",
            "type": "environment",
            "updated_at": now,
            "scope": "organization",
            **given,
        }
        self.by_id[environment["id"]] = environment
        return environment

    def create(self, body: Fields) -> Fields:
        return self.put(
            {
                "config": configured(body.get("config"), None),
                "description": body.get("description") or "",
                "metadata": body.get("metadata", {}),
                "name": body["name"],
                "scope": body.get("scope") or "organization",
            }
        )

    def get(self, environment_id: str) -> Fields:
        if environment_id not in self.by_id:
            raise ApiError(404, f"environment {environment_id!r} does not exist")
        return self.by_id[environment_id]

    def list(self, *, archived: bool) -> list[Fields]:
        everything = self.by_id.values()
        return [each for each in everything if archived or each["archived_at"] is None]

    def update(self, environment_id: str, body: Fields) -> Fields:
        """Merge the body in. Null leaves a field alone, except that it empties the description."""
        environment = self.get(environment_id)
        if environment["archived_at"] is not None:
            raise ApiError(409, f"environment {environment_id!r} is archived")
        for name in ("name", "scope"):
            if body.get(name) is not None:
                environment[name] = body[name]
        if "description" in body:
            environment["description"] = body["description"] or ""
        environment["config"] = configured(body.get("config"), environment["config"])
        merge(environment["metadata"], body.get("metadata", {}))
        environment["updated_at"] = self._clock.stamp()
        return environment

    def archive(self, environment_id: str) -> Fields:
        environment = self.get(environment_id)
        if environment["archived_at"] is None:
            environment["archived_at"] = environment["updated_at"] = self._clock.stamp()
        return environment

    def delete(self, environment_id: str) -> Fields:
        del self.by_id[self.get(environment_id)["id"]]
        return {"id": environment_id, "type": "environment_deleted"}


def merge(metadata: Fields, changes: Fields) -> None:
    """Set each key; null and the empty text drop it."""
    for key, value in changes.items():
        if value:
            metadata[key] = value
        else:
            metadata.pop(key, None)


def configured(params: Fields | None, before: Fields | None) -> Fields:
    """The complete config that params ask for; what they leave out stays as it was before."""
    if params is None:
        return before if before is not None else configured({"type": "cloud"}, None)
    if params["type"] == "self_hosted":
        return {"type": "self_hosted"}
    kept = before if before is not None and before["type"] == "cloud" else {}
    packages: Fields = params.get("packages") or {}
    packages_kept: Fields = kept.get("packages", {})
    installed = {name: packages.get(name) or packages_kept.get(name, []) for name in MANAGERS}
    return {
        "networking": networked(params.get("networking"), kept.get("networking")),
        "packages": {**installed, "type": "packages"},
        "type": "cloud",
    }


def networked(params: Fields | None, before: Fields | None) -> Fields:
    if params is None:
        return before if before is not None else {"type": "unrestricted"}
    if params["type"] == "unrestricted":
        return {"type": "unrestricted"}
    network: Fields = {
        "allow_mcp_servers": False,
        "allow_package_managers": False,
        "allowed_hosts": [],
        "type": "limited",
    }
    if before is not None and before["type"] == "limited":
        network.update(before)
    network.update({name: value for name, value in params.items() if value is not None})
    return network
