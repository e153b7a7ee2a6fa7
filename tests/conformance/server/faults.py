"""Faults that a test orders for the next calls: bad answers, late answers, no answers."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from random import Random
from typing import Any, Literal

ABSENT = object()
RESETS = ("before", "instead", "headers", "after", "during")
STALLS = ("headers", "body")


@dataclass
class Fault:
    """What happens to the next ``times`` calls, of ``operation`` alone if that is given.

    With a ``rate`` it is for that share of all calls instead, until the next reset. With
    ``status``, ``body`` or ``text`` the fault is the answer and the operation never runs; without
    them the true answer is sent, changed by what else is given.
    """

    times: int = 1
    rate: float = 0.0
    operation: str | None = None
    delay_ms: int = 0
    hang: bool = False
    reset: Literal["before", "instead", "headers", "after", "during"] | None = None
    stall: Literal["headers", "body"] | None = None
    pause_ms: int = 0
    chunked: bool = False
    status: int | None = None
    headers: dict[str, str] = field(default_factory=dict[str, str])
    body: Any = ABSENT
    text: str | None = None
    gzip: bool = False
    br: bool = False

    @property
    def answers(self) -> bool:
        return self.status is not None or self.body is not ABSENT or self.text is not None


def parse(given: dict[str, Any]) -> Fault:
    """A fault as a test describes it. Raises ValueError for names that mean nothing."""
    known = {each.name for each in fields(Fault)}
    unknown = sorted(set(given) - known)
    if unknown:
        raise ValueError(f"a fault has no {', '.join(unknown)}, only {', '.join(sorted(known))}")
    for name, values in (("reset", RESETS), ("stall", STALLS)):
        if given.get(name) not in (None, *values):
            raise ValueError(f"{name} is one of {', '.join(values)}")
    return Fault(**given)


class Faults:
    """Those still to come, first ordered, first served. Chance is the same after each reset."""

    def __init__(self) -> None:
        self.queue: list[Fault] = []
        self._random = Random(1)

    def take(self, operation: str | None) -> Fault | None:
        for fault in self.queue:
            if fault.operation not in (None, operation):
                continue
            if fault.rate:
                if self._random.random() < fault.rate:
                    return fault
            else:
                fault.times -= 1
                if fault.times <= 0:
                    self.queue.remove(fault)
                return fault
        return None
