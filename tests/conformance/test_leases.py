"""What the conformance server makes of leases, and the faults that workers have to live with."""

from __future__ import annotations

import httpx2
import pytest

from tests.conformance.calls import ENVIRONMENTS, WORK, good, problem
from tests.conformance.fixtures import Conformance

FIRST = {"expected_last_heartbeat": "NO_HEARTBEAT"}


@pytest.fixture(name="leased")
def make_leased(queue: Conformance, api: httpx2.Client) -> str:
    """The last heartbeat of an item that a worker has taken on."""
    good(api.get(f"{WORK}/poll"))
    good(api.post(f"{WORK}/work_1/ack"))
    return good(api.post(f"{WORK}/work_1/heartbeat", params=FIRST))["last_heartbeat"]


def test_a_lease_that_runs_out_frees_its_item(
    queue: Conformance, api: httpx2.Client, leased: str
) -> None:
    queue.advance(29_999)
    assert good(api.get(f"{WORK}/work_1"))["state"] == "active"
    queue.advance(1)
    assert good(api.get(f"{WORK}/stats"))["depth"] == 1
    echoed = {"expected_last_heartbeat": leased}
    problem(api.post(f"{WORK}/work_1/heartbeat", params=echoed), 412)
    problem(api.post(f"{WORK}/work_1/heartbeat", params=FIRST), 412)
    assert good(api.get(f"{WORK}/poll"))["id"] == "work_1"
    good(api.post(f"{WORK}/work_1/ack"))
    second = good(api.post(f"{WORK}/work_1/heartbeat", params=FIRST))["last_heartbeat"]
    problem(api.post(f"{WORK}/work_1/heartbeat", params=echoed), 412)
    good(api.post(f"{WORK}/work_1/stop", json={"force": True}))
    old, new = queue.leases()
    assert (old["work_id"], old["heartbeats"], old["ended"]) == ("work_1", [leased], "expired")
    assert (new["work_id"], new["heartbeats"], new["ended"]) == ("work_1", [second], "stopped")
    assert old["began_at"] < old["ended_at"] < new["began_at"] < new["ended_at"]


def test_a_heartbeat_prolongs_the_lease(
    queue: Conformance, api: httpx2.Client, leased: str
) -> None:
    queue.advance(20_000)
    echoed = {"expected_last_heartbeat": leased}
    good(api.post(f"{WORK}/work_1/heartbeat", params=echoed))
    queue.advance(29_999)
    assert good(api.get(f"{WORK}/work_1"))["state"] == "active"


@pytest.mark.usefixtures("leased")
def test_what_was_to_stop_stops_with_its_lease(queue: Conformance, api: httpx2.Client) -> None:
    good(api.post(f"{WORK}/work_1/stop", json={}))
    queue.advance(30_000)
    assert good(api.get(f"{WORK}/work_1"))["state"] == "stopped"
    assert good(api.get(f"{WORK}/poll")) is None


def test_a_lease_lasts_as_long_as_the_test_says(
    conformance: Conformance, api: httpx2.Client
) -> None:
    conformance.reset(
        environments=[{"id": "env_a"}], work=[{"environment_id": "env_a"}], ttl_seconds=2
    )
    item = good(api.get(f"{WORK}/poll"))["id"]
    good(api.post(f"{WORK}/{item}/ack"))
    assert good(api.post(f"{WORK}/{item}/heartbeat"))["ttl_seconds"] == 2
    conformance.advance(2000)
    assert good(api.get(f"{WORK}/{item}"))["state"] == "queued"


def test_an_answer_is_lost_though_its_call_had_effect(
    conformance: Conformance, api: httpx2.Client
) -> None:
    conformance.fault(reset="instead")
    with pytest.raises(httpx2.ReadError):
        api.post(ENVIRONMENTS, json={"name": "one"})
    assert [each["name"] for each in good(api.get(ENVIRONMENTS))["data"]] == ["one"]


def test_a_body_pauses(conformance: Conformance, api: httpx2.Client) -> None:
    conformance.fault(pause_ms=200)
    with pytest.raises(httpx2.ReadTimeout):
        api.get(ENVIRONMENTS, timeout=0.1)
    conformance.fault(pause_ms=10)
    assert good(api.get(ENVIRONMENTS))["data"] == []


def test_a_fault_is_for_a_share_of_all_calls(conformance: Conformance, api: httpx2.Client) -> None:
    conformance.fault(rate=0.1, status=529)
    assert conformance.state()["faults_left"] == 0
    answers = [api.get(ENVIRONMENTS).status_code for _ in range(100)]
    assert set(answers) == {200, 529}
    assert 3 <= answers.count(529) <= 25
    conformance.forget_faults()
    assert {api.get(ENVIRONMENTS).status_code for _ in range(30)} == {200}
