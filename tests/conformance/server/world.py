"""All that the server remembers."""

from __future__ import annotations

import asyncio
from typing import Any

from tests.conformance.server.clock import Clock
from tests.conformance.server.environments import Environments
from tests.conformance.server.faults import Faults, parse
from tests.conformance.server.work import DEFAULT_TTL, Queue

Fields = dict[str, Any]


class World:
    """The state, the requests seen so far, and the violations: answers against the document.

    Violations outlive a reset, so that no test can lose one.
    """

    def __init__(self) -> None:
        self.clock = Clock()
        self.violations: list[Fields] = []
        self._clear(DEFAULT_TTL)

    def _clear(self, ttl_seconds: int) -> None:
        self.environments = Environments(self.clock)
        self.work = Queue(self.clock, ttl_seconds)
        self.faults = Faults()
        self.requests: list[Fields] = []
        self.released = asyncio.Event()

    def reset(self, given: Fields) -> None:
        """Start anew from the state that a test describes; calls that hang are let go."""
        unknown = sorted(set(given) - {"environments", "work", "faults", "ttl_seconds"})
        if unknown:
            raise ValueError(f"a state has no {', '.join(unknown)}")
        self.released.set()
        self.clock.reset()
        self._clear(given.get("ttl_seconds", DEFAULT_TTL))
        for fields in given.get("environments", []):
            self.environments.put(fields)
        for fields in given.get("work", []):
            self.add_work(fields)
        for fields in given.get("faults", []):
            self.faults.queue.append(parse(fields))

    def add_work(self, given: Fields) -> Fields:
        environment_id = given.get("environment_id")
        if environment_id not in self.environments.by_id:
            raise ValueError(f"work for an environment that does not exist: {environment_id!r}")
        return self.work.put(environment_id, given)

    def leases(self) -> list[Fields]:
        """Every lease so far, in the order in which they were granted."""
        self.work.settle()
        return [lease.summary() for lease in self.work.leases]

    def summary(self) -> Fields:
        self.work.settle()
        return {
            "now": self.clock.stamp(),
            "environments": list(self.environments.by_id.values()),
            "work": [item.fields for item in self.work.items],
            "polls_waiting": self.work.waiting,
            "faults_left": sum(fault.times for fault in self.faults.queue if not fault.rate),
        }
