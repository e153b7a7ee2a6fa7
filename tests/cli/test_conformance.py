"""Every conformance case, each call as a process of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, cast

import pytest

from tests.cli.installed import Ended, Installed
from tests.conformance.cases import Case, Step, load_cases, unmet
from tests.conformance.fixtures import Conformance

pytestmark = pytest.mark.slow

CODES = {"connection": 3, "timeout": 3, "response": 1, "usage": 2}
FLAGS = {"betas": "--beta"}


@pytest.mark.parametrize("case", load_cases(), ids=lambda case: case.name)
def test_case(conformance: Conformance, ant: Installed, case: Case) -> None:
    conformance.reset(**case.given)
    seen = 0
    for step in case.steps:
        conformance.advance(step.advance_ms)
        ended = ant.run(*words(case, step), ANTHROPIC_BASE_URL=conformance.url)
        recorded = conformance.requests()
        assert step.differences(recorded[seen:]) == []
        seen = len(recorded)
        check(step, ended)
    assert conformance.state()["faults_left"] == 0


def words(case: Case, step: Step) -> list[str]:
    """The words of a command."""
    *resources, method = step.call.split(".")
    return [
        ":".join(resources),
        method,
        "--format-error=json",
        *client(case.client),
        *(word for name, value in step.arguments.items() for word in argument(name, value)),
    ]


def client(given: dict[str, Any]) -> Iterator[str]:
    for name in ("api_key", "auth_token"):
        if given.get(name) is not None:
            yield f"--{name.replace('_', '-')}={given[name]}"
    yield f"--max-retries={given['retries']}"
    if "timeout_ms" in given:
        yield f"--timeout={given['timeout_ms'] / 1000}"


def argument(name: str, value: Any) -> Iterator[str]:
    flag = FLAGS.get(name, f"--{name.lower().replace('_', '-')}")
    given = cast("list[Any]", value) if isinstance(value, list) else [value]
    for each in given:
        yield f"{flag}={each if isinstance(each, str) else json.dumps(each)}"


def check(step: Step, ended: Ended) -> None:
    """Hold how the process ended against what the call is to give."""
    if step.outcome == "raises":
        kind = step.expected.get("kind")
        assert ended.code == CODES.get(kind, 1), ended
        assert ended.out == ""
        if kind is None:
            for name, value in step.expected.items():
                assert ended.error.get(name) == value, ended
        return
    assert (ended.code, ended.err) == (0, "")
    given = ended.values if step.outcome == "items" else ended.values[0]
    assert unmet(step.expected, given) == []
