"""The cases themselves: well formed, complete, and true of the server when sent by hand.

Each SDK's tests run the same cases through the SDK.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, cast

import httpx2
import pytest
import yaml
from jsonschema import Draft202012Validator

from tests.conformance.cases import CASES, Case, Expected, Step, load_cases, unmet
from tests.conformance.fixtures import DOCUMENT, Conformance
from tests.document.tree import Node, escape, follow, operations

ALL = load_cases()
METHODS = {
    "beta.environments.create": "createEnvironment",
    "beta.environments.list": "listEnvironments",
    "beta.environments.retrieve": "retrieveEnvironment",
    "beta.environments.update": "updateEnvironment",
    "beta.environments.delete": "deleteEnvironment",
    "beta.environments.archive": "archiveEnvironment",
    "beta.environments.work.retrieve": "retrieveWork",
    "beta.environments.work.poll": "pollWork",
    "beta.environments.work.ack": "ackWork",
    "beta.environments.work.heartbeat": "heartbeatWork",
    "beta.environments.work.stop": "stopWork",
    "beta.environments.work.list": "listWork",
    "beta.environments.work.update": "updateWork",
    "beta.environments.work.stats": "getWorkStats",
}
CURATED = {"anthropic-beta": "betas"}


@pytest.fixture(scope="module")
def document() -> Node:
    return yaml.safe_load(DOCUMENT.read_text(encoding="utf-8"))


def parameters(document: Node) -> Iterator[tuple[str, set[str], set[str]]]:
    """Each operation, the names of all that its method takes, and of what it can't do without."""
    for method, path, operation in operations(document):
        everything, least = set[str](), set[str]()
        for place in (f"/paths/{escape(path)}", f"/paths/{escape(path)}/{method}"):
            for index in range(len(follow(document, place)[1].get("parameters", []))):
                parameter = follow(document, f"{place}/parameters/{index}")[1]
                name = str(parameter["name"])
                everything.add(CURATED.get(name, name))
                if parameter.get("required"):
                    least.add(name)
        if "requestBody" in operation:
            body = f"/paths/{escape(path)}/{method}/requestBody/content/application~1json/schema"
            schema = follow(document, body)[1]
            everything |= set(schema["properties"])
            least |= set(schema.get("required", []))
        yield operation["operationId"], everything, least


def test_cases_follow_their_schema() -> None:
    schema = json.loads(CASES.with_name("cases.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    given = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    errors = cast("Iterator[Any]", validator.iter_errors(given))  # pyright: ignore[reportUnknownMemberType]
    assert [f"{error.json_path}: {error.message}" for error in errors] == []
    assert len({case.name for case in ALL}) == len(ALL)


def test_every_method_is_called_with_the_least_and_with_all(document: Node) -> None:
    calls: dict[str, list[set[str]]] = {}
    for case in ALL:
        for step in case.steps:
            calls.setdefault(METHODS[step.call], []).append(set(step.arguments))
    for operation, everything, least in parameters(document):
        assert everything in calls[operation], operation
        assert least in calls[operation], operation


def test_every_error_status_occurs(document: Node) -> None:
    documented = {
        status
        for _, _, operation in operations(document)
        for status in operation["responses"]
        if status != "200"
    }
    raised = {
        str(step.expected["status"])
        for case in ALL
        for step in case.steps
        if step.outcome == "raises" and "status" in step.expected
    }
    assert documented - {"5XX"} <= raised
    assert {"500", "529"} <= raised


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_case_sent_by_hand(conformance: Conformance, case: Case) -> None:
    conformance.reset(**case.given)
    timeout = case.client.get("timeout_ms", 5000) / 1000
    with httpx2.Client(
        base_url=conformance.url, timeout=timeout, trust_env=False, verify=False
    ) as client:
        seen = 0
        for step in case.steps:
            conformance.advance(step.advance_ms)
            check_outcome(client, step)
            recorded = conformance.requests()
            assert step.differences(recorded[seen:]) == []
            seen = len(recorded)
    assert conformance.state()["faults_left"] == 0


def check_outcome(client: httpx2.Client, step: Step) -> None:
    """Send the step's requests, and hold what comes back against what the method is to yield."""
    kind = step.expected.get("kind") if step.outcome == "raises" else None
    if kind in ("connection", "timeout"):
        error = httpx2.TimeoutException if kind == "timeout" else httpx2.TransportError
        with pytest.raises(error):
            send(client, step.requests[0])
        return
    answers = [
        answer for request in step.requests if (answer := attempt(client, request)) is not None
    ]
    if kind == "usage":
        assert answers == []
    elif kind == "response":
        with pytest.raises(json.JSONDecodeError):
            answers[-1].json()
    elif step.outcome == "raises":
        assert answers[-1].status_code == step.expected["status"]
        assert error_type(answers[-1]) == step.expected["type"]
    else:
        assert answers[-1].status_code == 200, answers[-1].text
        if step.outcome == "items":
            items = [item for answer in answers for item in answer.json()["data"]]
            assert unmet(step.expected, items) == []
            assert answers[-1].json()["next_page"] is None
        else:
            assert unmet(step.expected, answers[-1].json()) == []


def attempt(client: httpx2.Client, request: Expected) -> httpx2.Response | None:
    """An answer, if one comes: of several attempts some have none."""
    try:
        return send(client, request)
    except httpx2.TransportError:
        return None


def send(client: httpx2.Client, request: Expected) -> httpx2.Response:
    headers = {
        name: ",".join(value) if isinstance(value, list) else value
        for name, value in request.headers.items()
        if value is not None
    }
    url = httpx2.URL(f"{client.base_url}{request.path}", params=request.query)
    return client.request(request.method, url, headers=headers, json=request.body)


def error_type(answer: httpx2.Response) -> str | None:
    if answer.headers["content-type"] != "application/json":
        return None
    body: object = answer.json()
    return cast("Node", body)["error"]["type"] if isinstance(body, dict) else None


# The comparisons can tell a difference


def test_a_request_differs_in_each_of_its_parts() -> None:
    expected = Expected("GET", "/a", {"x": "1"}, {"b": ["m", "n"], "c": "1", "d": None})
    same: Node = {
        "method": "GET",
        "path": "/a",
        "query": {"x": ["1"]},
        "headers": {"b": "n, m", "c": "1", "e": "free"},
        "text": "",
        "body": None,
    }
    assert expected.differences(same) == []
    others: list[Node] = [
        {"method": "POST"},
        {"path": "/a/"},
        {"query": {"x": ["1", "1"]}},
        {"query": {"x": ["1"], "y": ["2"]}},
        {"headers": {"b": "m", "c": "1"}},
        {"headers": {"b": "m,n", "c": "2"}},
        {"headers": {"b": "m,n"}},
        {"headers": {"b": "m,n", "c": "1", "d": ""}},
        {"text": "{}", "body": {}},
    ]
    for other in others:
        assert len(expected.differences({**same, **other})) == 1, other


@pytest.mark.parametrize(
    ("expected", "actual"),
    [
        ({"a": 1}, {}),
        ({"a": 1}, {"a": True}),
        ({"a": None}, {}),
        ({"a": {"b": 1}}, {"a": {"b": 2}}),
        ({"a": {}}, {"a": None}),
        (None, {}),
        ([1], [1, 2]),
        ([{"a": 1}], [{"a": 2}]),
        ({"a": []}, {"a": {}}),
    ],
)
def test_a_value_falls_short(expected: object, actual: object) -> None:
    assert len(unmet(expected, actual)) == 1
    assert unmet(expected, expected) == []
    assert unmet({}, {"more": "is free"}) == []
