"""The installed SDK meets every conformance case, as an ECMAScript module and from CommonJS."""

from __future__ import annotations

import pytest

from tests.conformance.cases import Case, Step, load_cases, unmet
from tests.conformance.fixtures import Conformance
from tests.typescript.installed import Driver, Fields

WAYS = [("esm", "plain"), ("esm", "both"), ("cjs", "plain")]

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(("form", "way"), WAYS)
@pytest.mark.parametrize("case", load_cases(), ids=lambda case: case.name)
def test_case(
    conformance: Conformance, case: Case, form: str, way: str, request: pytest.FixtureRequest
) -> None:
    driver: Driver = request.getfixturevalue(form)
    conformance.reset(**case.given)
    client = {**case.client, "base_url": conformance.url}
    seen = 0
    for step in case.steps:
        conformance.advance(step.advance_ms)
        answer = driver(way=way, client=client, call=step.call, arguments=step.arguments)
        recorded = conformance.requests()
        assert step.differences(recorded[seen:]) == []
        seen = len(recorded)
        check(step, answer)
    assert conformance.state()["faults_left"] == 0


def check(step: Step, answer: Fields) -> None:
    """Hold what the method gave against what it is to give."""
    assert step.outcome in answer, answer
    given = answer[step.outcome]
    if step.outcome != "raises":
        assert unmet(step.expected, given) == []
        return
    assert {name: given.get(name) for name in step.expected} == step.expected
    assert given["name"] == given["class"]
    if "status" in step.expected:
        assert given["request_id"] is None or given["request_id"] in given["text"]
