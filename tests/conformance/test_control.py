"""What tests can ask of the conformance server: records of requests, and faults."""

from __future__ import annotations

import json

import httpx2
import pytest

from tests.conformance.calls import ENVIRONMENTS, Fields, good, problem
from tests.conformance.fixtures import Conformance


def test_requests_are_recorded(conformance: Conformance, api: httpx2.Client) -> None:
    api.post(ENVIRONMENTS, json={"name": "ü"}, params={"beta": "true", "x": ["1", "2"]})
    api.get(ENVIRONMENTS)
    first, second = conformance.requests()
    assert first["operation"] == "createEnvironment"
    assert (first["method"], first["path"]) == ("POST", ENVIRONMENTS)
    assert first["query"] == {"beta": ["true"], "x": ["1", "2"]}
    assert first["headers"]["x-api-key"] == "test-key"
    assert first["body"] == json.loads(first["text"]) == {"name": "ü"}
    assert (first["status"], second["status"]) == (400, 200)
    assert second["text"] == ""
    assert first["connection"] == second["connection"] > 0


def test_a_fault_answers_for_so_many_calls(conformance: Conformance, api: httpx2.Client) -> None:
    conformance.fault(times=2, status=529, operation="listEnvironments")
    good(api.post(ENVIRONMENTS, json={"name": "one"}))
    assert problem(api.get(ENVIRONMENTS), 529) == "ordered by a test"
    assert conformance.state()["faults_left"] == 1
    problem(api.get(ENVIRONMENTS), 529)
    assert len(good(api.get(ENVIRONMENTS))["data"]) == 1


def test_a_fault_gives_any_answer(conformance: Conformance, api: httpx2.Client) -> None:
    conformance.fault(body={"id": 7}, headers={"Retry-After": "1", "request-id": ""})
    conformance.fault(text='{"id": ')
    conformance.fault(status=502, text="<html>", headers={"content-type": "text/html"})
    first = api.get(ENVIRONMENTS)
    assert first.json() == {"id": 7}
    assert first.headers["retry-after"] == "1"
    assert "request-id" not in first.headers
    assert api.get(ENVIRONMENTS).text == '{"id": '
    last = api.get(ENVIRONMENTS)
    assert (last.status_code, last.headers["content-type"]) == (502, "text/html")


def test_a_fault_packs_or_delays_the_true_answer(
    conformance: Conformance, api: httpx2.Client
) -> None:
    conformance.fault(gzip=True, delay_ms=1, headers={"x-extra": "1"})
    answer = api.get(ENVIRONMENTS)
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["x-extra"] == "1"
    assert good(answer)["data"] == []


def test_a_fault_cuts_the_connection(conformance: Conformance, api: httpx2.Client) -> None:
    conformance.fault(reset="before")
    conformance.fault(reset="during")
    with pytest.raises(httpx2.ReadError):
        api.get(ENVIRONMENTS)
    with api.stream("GET", ENVIRONMENTS) as answer:
        assert answer.status_code == 200
        with pytest.raises(httpx2.RemoteProtocolError, match="complete message body"):
            answer.read()
    cut, half = conformance.requests()
    assert (cut["status"], half["status"]) == (None, 200)
    assert good(api.get(ENVIRONMENTS))["data"] == []


def test_a_fault_cuts_an_answer_anywhere(conformance: Conformance, api: httpx2.Client) -> None:
    for place in "headers", "after":
        conformance.fault(reset=place)
        with pytest.raises(httpx2.RemoteProtocolError):
            api.get(ENVIRONMENTS)
    conformance.fault(reset="during", chunked=True)
    with pytest.raises(httpx2.RemoteProtocolError, match="chunked"):
        api.get(ENVIRONMENTS)
    conformance.fault(chunked=True)
    answer = api.get(ENVIRONMENTS)
    assert (answer.headers["transfer-encoding"], good(answer)["data"]) == ("chunked", [])


def test_a_fault_holds_an_answer_back(conformance: Conformance, api: httpx2.Client) -> None:
    for place in "headers", "body":
        conformance.fault(stall=place)
        with pytest.raises(httpx2.ReadTimeout):
            api.get(ENVIRONMENTS, timeout=0.05)
        conformance.reset()
    conformance.fault(pause_ms=1)
    assert good(api.get(ENVIRONMENTS))["data"] == []


def test_brotli_is_for_those_who_accept_it(conformance: Conformance, api: httpx2.Client) -> None:
    conformance.fault(times=2, br=True)
    headers = {"accept-encoding": "gzip, br;q=1.0"}
    with api.stream("GET", ENVIRONMENTS, headers=headers) as answer:
        assert answer.headers["content-encoding"] == "br"
        assert not b"".join(answer.iter_raw()).startswith(b"{")
    answer = api.get(ENVIRONMENTS, headers={"accept-encoding": "gzip"})
    assert "content-encoding" not in answer.headers
    assert good(answer)["data"] == []


def test_a_fault_never_answers(conformance: Conformance, api: httpx2.Client) -> None:
    conformance.fault(hang=True)
    with pytest.raises(httpx2.ReadTimeout):
        api.get(ENVIRONMENTS, timeout=0.05)
    conformance.reset()
    assert good(api.get(ENVIRONMENTS))["data"] == []


@pytest.mark.parametrize(
    ("what", "given"),
    [
        ("faults", {"tmies": 2}),
        ("faults", {"reset": "later"}),
        ("faults", {"stall": "before"}),
        ("reset", {"environment": []}),
        ("work", {"environment_id": "env_b"}),
        ("clock", {}),
    ],
)
def test_the_control_interface_refuses_nonsense(
    conformance: Conformance, api: httpx2.Client, what: str, given: Fields
) -> None:
    answer = api.post(f"/_control/{what}", json=given)
    assert answer.status_code == 400
    assert conformance.state()["faults_left"] == 0
