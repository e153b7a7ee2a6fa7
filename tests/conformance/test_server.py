"""The conformance server does what it says, and refuses what the document does not allow."""

from __future__ import annotations

import threading
from typing import Any

import httpx2
import pytest

from tests.conformance.calls import ENVIRONMENTS, WORK, Fields, good, problem
from tests.conformance.fixtures import Conformance

# What every call must bring


@pytest.mark.parametrize(
    ("without", "message"),
    [
        ({"params": {"beta": "false"}}, "beta=true"),
        ({"headers": {"anthropic-version": "2024-01-01"}}, "anthropic-version: 2023-06-01"),
        ({"headers": {"anthropic-beta": "files-api-2025-04-14"}}, "managed-agents-2026-04-01"),
    ],
)
def test_a_call_without_its_defaults_is_refused(
    api: httpx2.Client, without: Fields, message: str
) -> None:
    assert message in problem(api.get(ENVIRONMENTS, **without), 400)


def test_a_call_without_credentials_is_refused(api: httpx2.Client) -> None:
    del api.headers["x-api-key"]
    assert "x-api-key" in problem(api.get(ENVIRONMENTS), 401)
    assert good(api.get(ENVIRONMENTS, headers={"authorization": "Bearer test-token"}))
    bad = {"authorization": "Bearer invalid-key"}
    assert "not valid" in problem(api.get(ENVIRONMENTS, headers=bad), 401)
    assert "not valid" in problem(api.get(ENVIRONMENTS, headers={"x-api-key": "invalid-key"}), 401)


# What the document does not allow


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({}, "'name' is a required property"),
        ({"name": 1}, "name: 1 is not of type 'string'"),
        ({"name": None}, "name: None is not of type 'string'"),
        ({"name": "x", "metadata": {"k": None}}, "metadata.k: None is not of type 'string'"),
        ({"name": "x", "nmae": "y"}, "'nmae' was unexpected"),
        ({"name": "x", "scope": "planet"}, "'planet' is not one of"),
        ({"name": "x", "config": {"type": "clod"}}, "is not valid under any of the given schemas"),
        (
            {"name": "x", "config": {"type": "cloud", "packages": {"pop": ["a"]}}},
            "is not valid under any of the given schemas",
        ),
    ],
)
def test_a_body_against_the_document_is_refused(
    api: httpx2.Client, body: Fields, message: str
) -> None:
    assert message in problem(api.post(ENVIRONMENTS, json=body), 400)


def test_a_body_must_be_there_and_be_json(api: httpx2.Client) -> None:
    assert "createEnvironment" in problem(api.post(ENVIRONMENTS), 400)
    typed = {"content-type": "application/json"}
    assert "Failed" in problem(api.post(ENVIRONMENTS, content=b"{", headers=typed), 400)
    assert "text/plain" in problem(
        api.post(ENVIRONMENTS, content=b'{"name": "x"}', headers={"content-type": "text/plain"}),
        400,
    )


@pytest.mark.parametrize(
    ("path", "query", "message"),
    [
        (f"{WORK}/poll", {"block_ms": "1000"}, "1000 is greater than the maximum of 999"),
        (f"{WORK}/poll", {"block_ms": "0"}, "0 is less than the minimum of 1"),
        (f"{WORK}/poll", {"block_ms": "1.0"}, "block_ms is '1.0', which is no integer"),
        (f"{WORK}/poll", {"block_ms": ""}, "block_ms is '', which is no integer"),
        (f"{WORK}/poll", {"worker": "w"}, "worker is no parameter of pollWork"),
        (ENVIRONMENTS, {"include_archived": "True"}, "'True', which is no boolean"),
        (ENVIRONMENTS, {"limit": ["1", "2"]}, "limit comes more than once"),
        (ENVIRONMENTS, {"limit": "0"}, "limit: 0 is not between 1 and 100"),
        (ENVIRONMENTS, {"page": "no-cursor"}, "'no-cursor' is no cursor"),
    ],
)
def test_a_query_against_the_document_is_refused(
    queue: Conformance, api: httpx2.Client, path: str, query: Fields, message: str
) -> None:
    assert message in problem(api.get(path, params=query), 400)


def test_what_does_not_exist_is_not_found(queue: Conformance, api: httpx2.Client) -> None:
    assert "'env_b'" in problem(api.get(f"{ENVIRONMENTS}/env_b"), 404)
    assert "'env_b'" in problem(api.get(f"{ENVIRONMENTS}/env_b/work/stats"), 404)
    assert "'work_2'" in problem(api.get(f"{WORK}/work_2"), 404)
    assert "PATCH /v1/environments" in problem(api.patch(ENVIRONMENTS), 404)
    assert "/v1/sessions" in problem(api.get("/v1/sessions"), 404)


def test_an_answer_against_the_document_is_a_violation(
    conformance: Conformance, api: httpx2.Client
) -> None:
    conformance.reset(environments=[{"id": "env_a", "name": 7, "color": "red"}])
    message = problem(api.get(f"{ENVIRONMENTS}/env_a"), 500)
    assert message.startswith("VIOLATION")
    assert "7 is not of type 'string'" in message
    assert "'color' was unexpected" in message
    (violation,) = conformance.take_violations()
    assert violation["operation"] == "retrieveEnvironment"
    assert conformance.take_violations() == []


# Environments


def test_an_environment_from_birth_to_death(conformance: Conformance, api: httpx2.Client) -> None:
    made = good(api.post(ENVIRONMENTS, json={"name": "one", "metadata": {"a": "1", "b": "2"}}))
    assert made["config"]["networking"] == {"type": "unrestricted"}
    assert made["created_at"] == made["updated_at"] == "2026-03-15T10:00:00Z"
    place = f"{ENVIRONMENTS}/{made['id']}"
    assert good(api.get(place)) == made

    conformance.advance(1500)
    change = {"description": "d", "metadata": {"a": None, "b": "", "c": "3"}}
    changed = good(api.post(place, json=change))
    later = "2026-03-15T10:00:01.500000Z"
    assert changed == {
        **made,
        "description": "d",
        "metadata": {"c": "3"},
        "updated_at": later,
    }

    archived = good(api.post(f"{place}/archive"))
    assert archived["archived_at"] == later
    assert good(api.get(ENVIRONMENTS))["data"] == []
    assert good(api.get(ENVIRONMENTS, params={"include_archived": "true"}))["data"] == [archived]
    assert "is archived" in problem(api.post(place, json={"name": "two"}), 409)

    assert good(api.delete(place)) == {"id": made["id"], "type": "environment_deleted"}
    problem(api.get(place), 404)


def test_an_update_keeps_what_it_leaves_out(api: httpx2.Client) -> None:
    limited = {"type": "limited", "allowed_hosts": ["a.example"], "allow_mcp_servers": True}
    config = {"type": "cloud", "networking": limited, "packages": {"pip": ["numpy"]}}
    made = good(api.post(ENVIRONMENTS, json={"name": "one", "config": config}))
    network = {"type": "limited", "allowed_hosts": None, "allow_mcp_servers": False}
    update = {"type": "cloud", "networking": network, "packages": {"npm": ["left-pad"]}}
    place = f"{ENVIRONMENTS}/{made['id']}"
    changed = good(api.post(place, json={"config": update, "name": None}))
    assert changed["name"] == "one"
    assert changed["config"]["networking"]["allowed_hosts"] == ["a.example"]
    assert changed["config"]["networking"]["allow_mcp_servers"] is False
    assert changed["config"]["packages"]["pip"] == ["numpy"]
    assert changed["config"]["packages"]["npm"] == ["left-pad"]
    moved = good(api.post(place, json={"config": {"type": "self_hosted"}}))
    assert moved["config"] == {"type": "self_hosted"}
    assert good(api.post(place, json={"config": None}))["config"] == {"type": "self_hosted"}


@pytest.mark.parametrize(("count", "limit", "sizes"), [(0, 2, [0]), (2, 2, [2]), (5, 2, [2, 2, 1])])
def test_pages(
    conformance: Conformance, api: httpx2.Client, count: int, limit: int, sizes: list[int]
) -> None:
    conformance.reset(environments=[{"id": f"env_{index}"} for index in range(count)])
    found: list[list[str]] = []
    query: Fields = {"limit": limit}
    while True:
        page = good(api.get(ENVIRONMENTS, params=query))
        found.append([each["id"] for each in page["data"]])
        if page["next_page"] is None:
            break
        query["page"] = page["next_page"]
    assert [len(ids) for ids in found] == sizes
    assert [id_ for ids in found for id_ in ids] == [f"env_{index}" for index in range(count)]


def test_an_escaped_path_is_one_segment(conformance: Conformance, api: httpx2.Client) -> None:
    conformance.reset(environments=[{"id": "a/b?c"}])
    assert good(api.get(f"{ENVIRONMENTS}/a%2Fb%3Fc"))["id"] == "a/b?c"
    assert conformance.requests()[0]["path"] == f"{ENVIRONMENTS}/a%2Fb%3Fc"


# Work


def test_work_from_queue_to_end(queue: Conformance, api: httpx2.Client) -> None:
    assert good(api.get(f"{WORK}/stats")) == {
        "depth": 1,
        "oldest_queued_at": "2026-03-15T10:00:00Z",
        "pending": 0,
        "type": "work_queue_stats",
        "workers_polling": None,
    }
    worker = {"Anthropic-Worker-ID": "w"}
    polled = good(api.get(f"{WORK}/poll", headers=worker))
    assert (polled["id"], polled["state"]) == ("work_1", "queued")
    assert good(api.get(f"{WORK}/poll", headers=worker)) is None
    stats = good(api.get(f"{WORK}/stats"))
    assert (stats["depth"], stats["pending"], stats["workers_polling"]) == (0, 1, 1)

    queue.advance(1000)
    acknowledged = good(api.post(f"{WORK}/work_1/ack"))
    assert acknowledged["state"] == "starting"
    assert acknowledged["acknowledged_at"] == "2026-03-15T10:00:01Z"
    assert "starting, not queued" in problem(api.post(f"{WORK}/work_1/ack"), 409)

    beat = good(api.post(f"{WORK}/work_1/heartbeat", params={"desired_ttl_seconds": 60}))
    assert beat == {
        "last_heartbeat": "2026-03-15T10:00:01Z",
        "lease_extended": True,
        "state": "active",
        "ttl_seconds": 60,
        "type": "work_heartbeat",
    }
    patch = {"metadata": {"a": "", "b": None}}
    assert good(api.post(f"{WORK}/work_1", json=patch))["metadata"] == {"a": ""}

    assert good(api.post(f"{WORK}/work_1/stop", json={}))["state"] == "stopping"
    assert good(api.post(f"{WORK}/work_1/heartbeat"))["state"] == "stopping"
    stopped = good(api.post(f"{WORK}/work_1/stop", json={"force": True}))
    assert (stopped["state"], stopped["stopped_at"]) == ("stopped", "2026-03-15T10:00:01Z")
    assert good(api.post(f"{WORK}/work_1/heartbeat"))["lease_extended"] is False
    assert good(api.get(f"{WORK}/work_1")) == stopped
    assert good(api.get(WORK))["data"] == [stopped]
    queue.advance(30_000)
    assert good(api.get(f"{WORK}/stats"))["workers_polling"] == 0


def test_a_heartbeat_is_conditional(queue: Conformance, api: httpx2.Client) -> None:
    place = f"{WORK}/work_1/heartbeat"
    first = good(api.post(place, params={"expected_last_heartbeat": "NO_HEARTBEAT"}))
    queue.advance(250)
    again = problem(api.post(place, params={"expected_last_heartbeat": "NO_HEARTBEAT"}), 412)
    assert "2026-03-15T10:00:00Z" in again
    echoed = {"expected_last_heartbeat": first["last_heartbeat"]}
    assert good(api.post(place, params=echoed))["last_heartbeat"] == "2026-03-15T10:00:00.250000Z"
    problem(api.post(place, params=echoed), 412)


def test_work_that_nobody_acknowledged_is_handed_out_again(
    queue: Conformance, api: httpx2.Client
) -> None:
    assert good(api.get(f"{WORK}/poll"))["id"] == "work_1"
    queue.advance(4999)
    assert good(api.get(f"{WORK}/poll")) is None
    assert good(api.get(f"{WORK}/poll", params={"reclaim_older_than_ms": 4999})) is not None
    queue.advance(5000)
    assert good(api.get(f"{WORK}/poll")) is not None


class Polling(threading.Thread):
    """A poll under way, and its answer once it is there."""

    def __init__(self, api: httpx2.Client, block_ms: int) -> None:
        super().__init__()
        self._api = api
        self._block_ms = block_ms
        self.answer: Any = "none yet"
        self.start()

    def run(self) -> None:
        self.answer = good(self._api.get(f"{WORK}/poll", params={"block_ms": self._block_ms}))


def test_a_poll_waits_for_work(conformance: Conformance, api: httpx2.Client) -> None:
    conformance.reset(environments=[{"id": "env_a"}])
    polling = Polling(api, 999)
    while polling.is_alive() and conformance.state()["polls_waiting"] == 0:
        pass
    conformance.add_work(environment_id="env_a", id="work_2")
    polling.join()
    assert polling.answer["id"] == "work_2"


def test_a_poll_waits_no_longer_than_asked(conformance: Conformance, api: httpx2.Client) -> None:
    conformance.reset(environments=[{"id": "env_a"}])
    polling = Polling(api, 999)
    while polling.is_alive() and conformance.state()["polls_waiting"] == 0:
        pass
    conformance.advance(999)
    polling.join()
    assert polling.answer is None
    assert good(api.get(f"{WORK}/poll", params={"block_ms": 1})) is None
