"""The work queue: who takes an item, who keeps it alive, and when it ends."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from tests.conformance.server.clock import Clock, parse
from tests.conformance.server.errors import ApiError
from tests.conformance.server.leases import Lease

Fields = dict[str, Any]

RECLAIM_AFTER_MS = 5000
DEFAULT_TTL, MAX_TTL = 30, 300
POLLING_WINDOW = timedelta(seconds=30)


@dataclass
class Item:
    """A work item as clients see it, when a worker took it from the queue, and its last lease."""

    fields: Fields
    taken_at: datetime | None = None
    lease: Lease | None = None

    @property
    def queued(self) -> bool:
        return self.fields["state"] == "queued"


class Queue:
    """The work of all environments, in order of arrival."""

    def __init__(self, clock: Clock, ttl_seconds: int = DEFAULT_TTL) -> None:
        self._clock = clock
        self._ttl_seconds = ttl_seconds
        self._made = 0
        self._seen: dict[tuple[str, str], datetime] = {}
        self.items: list[Item] = []
        self.leases: list[Lease] = []
        self.waiting = 0

    def put(self, environment_id: str, given: Fields) -> Fields:
        """Add an item as a test describes it: what it leaves out gets a plain value."""
        self._made += 1
        fields = {
            "id": f"work_{self._made:010}",
            "acknowledged_at": None,
            "created_at": self._clock.stamp(),
            "data": {"id": f"session_{self._made:010}", "type": "session"},
            "environment_id": environment_id,
            "latest_heartbeat_at": None,
            "metadata": {},
            "started_at": None,
            "state": "queued",
            "stop_requested_at": None,
            "stopped_at": None,
            "type": "work",
            **given,
        }
        self.items.append(Item(fields))
        self._clock.wake()
        return fields

    def list(self, environment_id: str) -> list[Fields]:
        return [item.fields for item in self._of(environment_id)]

    def get(self, environment_id: str, work_id: str) -> Item:
        for item in self._of(environment_id):
            if item.fields["id"] == work_id:
                return item
        raise ApiError(404, f"work item {work_id!r} does not exist in {environment_id!r}")

    def drop(self, environment_id: str) -> None:
        """Forget the work of an environment that is gone."""
        self.items = [i for i in self.items if i.fields["environment_id"] != environment_id]

    async def poll(self, environment_id: str, query: Fields, worker: str | None) -> Fields | None:
        """Take the next item; where there is none, watch the queue for ``block_ms`` at most.

        The wait ends with new work, when the clock is advanced past it, or after that many real
        milliseconds.
        """
        if worker is not None:
            self._seen[environment_id, worker] = self._clock.now()
        older = query.get("reclaim_older_than_ms")
        reclaim = timedelta(milliseconds=RECLAIM_AFTER_MS if older is None else older)
        block = query.get("block_ms") or 0
        deadline = self._clock.now() + timedelta(milliseconds=block)
        real_deadline = asyncio.get_running_loop().time() + block / 1000
        while True:
            item = self._take(environment_id, reclaim)
            left = real_deadline - asyncio.get_running_loop().time()
            if item is not None or left <= 0 or self._clock.now() >= deadline:
                return None if item is None else item.fields
            self.waiting += 1
            await self._clock.changed(left)
            self.waiting -= 1

    def ack(self, environment_id: str, work_id: str) -> Fields:
        item = self.get(environment_id, work_id)
        if not item.queued:
            raise ApiError(409, f"work item {work_id!r} is {item.fields['state']}, not queued")
        ends = self._clock.now() + timedelta(seconds=self._ttl_seconds)
        item.lease = Lease(work_id, ends)
        self.leases.append(item.lease)
        item.fields["acknowledged_at"] = self._clock.stamp()
        item.fields["latest_heartbeat_at"] = None
        item.fields["state"] = "starting"
        return item.fields

    def heartbeat(self, environment_id: str, work_id: str, query: Fields, worker: str) -> Fields:
        item = self.get(environment_id, work_id)
        fields = item.fields
        expected = query.get("expected_last_heartbeat")
        actual = fields["latest_heartbeat_at"] or "NO_HEARTBEAT"
        if item.queued and item.lease is not None:
            actual = "that of a lease which has run out"
        if expected is not None and expected != actual:
            raise ApiError(412, f"last heartbeat is {actual}, not {expected}")
        alive = fields["state"] != "stopped"
        if alive:
            fields["latest_heartbeat_at"] = self._clock.stamp()
        if fields["state"] == "starting":
            fields["state"] = "active"
            fields["started_at"] = self._clock.stamp()
        desired = query.get("desired_ttl_seconds")
        ttl = self._ttl_seconds if desired is None else min(max(desired, 1), MAX_TTL)
        if item.lease is not None and alive:
            ends = self._clock.now() + timedelta(seconds=ttl)
            item.lease.prolong(ends, fields["latest_heartbeat_at"], worker)
        return {
            "last_heartbeat": fields["latest_heartbeat_at"] or self._clock.stamp(),
            "lease_extended": alive,
            "state": fields["state"],
            "ttl_seconds": ttl if alive else 0,
            "type": "work_heartbeat",
        }

    def stop(self, environment_id: str, work_id: str, *, force: bool) -> Fields:
        item = self.get(environment_id, work_id)
        fields = item.fields
        if fields["state"] == "stopped":
            return fields
        if fields["stop_requested_at"] is None:
            fields["stop_requested_at"] = self._clock.stamp()
        fields["state"] = "stopped" if force else "stopping"
        if force:
            fields["stopped_at"] = self._clock.stamp()
            if item.lease is not None:
                item.lease.end("stopped")
        return fields

    def update(self, environment_id: str, work_id: str, body: Fields) -> Fields:
        fields = self.get(environment_id, work_id).fields
        for key, value in body["metadata"].items():
            if value is None:
                fields["metadata"].pop(key, None)
            else:
                fields["metadata"][key] = value
        return fields

    def stats(self, environment_id: str) -> Fields:
        queued = [item for item in self._of(environment_id) if item.queued]
        since = self._clock.now() - POLLING_WINDOW
        seen = [at for (where, _), at in self._seen.items() if where == environment_id]
        return {
            "depth": sum(item.taken_at is None for item in queued),
            "oldest_queued_at": min((i.fields["created_at"] for i in queued), key=parse)
            if queued
            else None,
            "pending": sum(item.taken_at is not None for item in queued),
            "type": "work_queue_stats",
            "workers_polling": sum(at > since for at in seen) if seen else None,
        }

    def _of(self, environment_id: str) -> list[Item]:
        self.settle()
        return [item for item in self.items if item.fields["environment_id"] == environment_id]

    def settle(self) -> None:
        """Let time have its effect: leases that have run out by now end."""
        for item in self.items:
            self._expire(item)

    def _expire(self, item: Item) -> None:
        """End a lease that has run out: its item is for someone else, unless it was to stop."""
        lease = item.lease
        if lease is None or lease.ended is not None or self._clock.now() < lease.ends:
            return
        lease.end("expired")
        if item.fields["state"] == "stopping":
            item.fields.update(state="stopped", stopped_at=self._clock.stamp())
        else:
            item.fields.update(state="queued", acknowledged_at=None, started_at=None)
            item.taken_at = None

    def _take(self, environment_id: str, reclaim: timedelta) -> Item | None:
        now = self._clock.now()
        for item in self._of(environment_id):
            if item.queued and (item.taken_at is None or now - item.taken_at >= reclaim):
                item.taken_at = now
                return item
        return None
