"""What answers become: models, leniently or strictly, and pages."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from tests.python.server import Server, Told

ENVIRONMENT: dict[str, Any] = {
    "id": "env_1",
    "archived_at": None,
    "config": {
        "type": "cloud",
        "networking": {"type": "unrestricted"},
        "packages": {
            **{name: [] for name in ("apt", "cargo", "gem", "go", "npm")},
            "pip": ["numpy"],
            "type": "packages",
        },
    },
    "created_at": "2026-03-15T10:00:00Z",
    "description": "",
    "metadata": {"a": "b"},
    "name": "n",
    "type": "environment",
    "updated_at": "2026-03-15T10:00:00Z",
}


def answer(client: Any, server: Server, body: Any) -> Any:
    server.tell(Told(json.dumps(body)))
    return client.beta.environments.retrieve("e")


def test_a_good_answer(client: Any, server: Server, sdk: Any) -> None:
    server.tell(Told(json.dumps(ENVIRONMENT), headers={"request-id": "r1"}))
    found = client.beta.environments.retrieve("e")
    beta = sdk.types.beta
    assert type(found) is beta.BetaEnvironment
    assert type(found.config) is beta.BetaCloudConfig
    assert type(found.config.networking) is beta.BetaUnrestrictedNetwork
    assert found.config.packages.pip == ["numpy"]
    assert found.scope is None
    assert found._request_id == "r1"
    assert found.config._request_id is None
    assert found.to_dict() == ENVIRONMENT
    assert json.loads(found.to_json()) == ENVIRONMENT
    assert found.model_dump()["scope"] is None


def test_unknown_members_are_kept(client: Any, server: Server) -> None:
    body = {**ENVIRONMENT, "new": {"a": [1]}, "config": {**ENVIRONMENT["config"], "extra": 1}}
    found = answer(client, server, body)
    assert found.new == {"a": [1]}
    assert found.config.extra == 1
    assert found.to_dict(warnings=False) == body


@pytest.mark.parametrize(
    "changes",
    [
        {"scope": "galaxy"},
        {"name": 5},
        {"metadata": None},
        {"metadata": {"a": {"b": 1}}},
        {"archived_at": [1]},
        {"config": None},
        {"config": "text"},
        {"config": {"type": "self_hosted", "more": 1}},
        {"type": "other"},
    ],
)
def test_what_does_not_fit_stays_as_it_came(
    client: Any, server: Server, sdk: Any, changes: dict[str, Any]
) -> None:
    body = {**ENVIRONMENT, **changes}
    found = answer(client, server, body)
    assert type(found) is sdk.types.beta.BetaEnvironment
    assert found.to_dict(warnings=False) == body
    assert found.id == "env_1"
    if "config" not in changes:
        assert type(found.config) is sdk.types.beta.BetaCloudConfig


@pytest.mark.parametrize("name", ENVIRONMENT)
def test_missing_members_are_none(client: Any, server: Server, name: str) -> None:
    body = {key: value for key, value in ENVIRONMENT.items() if key != name}
    found = answer(client, server, body)
    assert getattr(found, name) is None
    assert found.to_dict(warnings=False) == body


def test_an_unknown_variant_has_its_members(client: Any, server: Server, sdk: Any) -> None:
    config = {"type": "lunar", "crater": "Tycho", "packages": {"pip": ["a"]}}
    found = answer(client, server, {**ENVIRONMENT, "config": config})
    assert isinstance(found.config, sdk.BaseModel)
    assert found.config.type == "lunar"
    assert found.config.crater == "Tycho"
    assert found.to_dict(warnings=False)["config"] == config


def test_a_variant_with_a_fault_is_still_that_variant(
    client: Any, server: Server, sdk: Any
) -> None:
    config = {**ENVIRONMENT["config"], "packages": {"pip": "numpy"}}
    found = answer(client, server, {**ENVIRONMENT, "config": config})
    assert type(found.config) is sdk.types.beta.BetaCloudConfig
    assert type(found.config.packages) is sdk.types.beta.BetaPackages
    assert found.config.packages.pip == "numpy"
    assert found.config.packages.apt is None


@pytest.mark.parametrize("body", [[], [1], "text", 5, None])
def test_another_kind_of_answer_is_given_as_it_is(client: Any, server: Server, body: Any) -> None:
    assert answer(client, server, body) == body


def test_strictly(client: Any, server: Server, sdk: Any) -> None:
    body = json.dumps({**ENVIRONMENT, "scope": "galaxy", "new": 1})
    with sdk.Anthropic("k", base_url=server.url, _strict_response_validation=True) as strict:
        server.tell(Told(body), Told(json.dumps({**ENVIRONMENT, "new": 1})), Told(""))
        with pytest.raises(sdk.APIResponseValidationError, match="scope") as caught:
            strict.beta.environments.retrieve("e")
        assert caught.value.body == json.loads(body)
        assert caught.value.status_code == 200
        assert strict.beta.environments.retrieve("e").new == 1
        with pytest.raises(sdk.APIResponseValidationError):
            strict.beta.environments.retrieve("e")


def test_null_where_it_may_be(client: Any, server: Server) -> None:
    server.tell(Told("null"), Told(" null\n"), Told("", status=204))
    assert client.beta.environments.work.poll("e") is None
    assert client.beta.environments.work.poll("e") is None
    assert client.beta.environments.work.poll("e") is None


def test_models_can_be_made_by_hand(sdk: Any) -> None:
    network = sdk.types.beta.BetaLimitedNetwork(
        allow_mcp_servers=True, allow_package_managers=False, allowed_hosts=[], type="limited"
    )
    assert network.model_copy(update={"allowed_hosts": ["x"]}).allowed_hosts == ["x"]
    assert network == sdk.types.beta.BetaLimitedNetwork.model_validate(network.model_dump())
    with pytest.raises(ValueError, match="allowed_hosts"):
        sdk.types.beta.BetaLimitedNetwork(type="limited")


def page(*ids: str, following: str | None) -> Told:
    items = [{**ENVIRONMENT, "id": each} for each in ids]
    return Told(json.dumps({"data": items, "next_page": following, "total": 3}))


def test_pages(client: Any, server: Server, sdk: Any) -> None:
    server.tell(page("1", "2", following="p2"), page("3", following=None))
    first = client.beta.environments.list(limit=2, page="p1", betas=["x"], extra_query={"z": "1"})
    assert type(first).__name__ == "SyncPageCursor[BetaEnvironment]"
    assert isinstance(first, sdk.pagination.SyncPageCursor)
    assert [item.id for item in first.data] == ["1", "2"]
    assert first.total == 3
    assert first.has_next_page()
    assert first.next_page_info().params == {"page": "p2"}
    second = first.get_next_page()
    assert server.seen[0].query == "beta=true&limit=2&page=p1&z=1"
    assert server.seen[1].query == "beta=true&limit=2&page=p2&z=1"
    assert server.seen[1].headers["anthropic-beta"] == server.seen[0].headers["anthropic-beta"]
    assert not second.has_next_page()
    assert second.next_page_info() is None
    with pytest.raises(RuntimeError, match="last page"):
        second.get_next_page()


def test_items_of_all_pages(client: Any, server: Server) -> None:
    server.tell(page("1", following="p2"), page("2", "3", following="p3"), page(following="p4"))
    found = client.beta.environments.list()
    assert [item.id for item in found] == ["1", "2", "3"]
    assert len(server.seen) == 3
    server.tell(page("1", following="p2"), page("2", following=None))
    raw = client.beta.environments.with_raw_response.list().parse()
    assert [len(each.data) for each in raw.iter_pages()] == [1, 1]
    assert "x-stainless-raw-response" in server.seen[3].headers


def test_a_page_without_items(client: Any, server: Server) -> None:
    server.tell(Told('{"next_page": "p"}'), Told("{}"), Told('{"data": null}'))
    for _ in range(3):
        found = client.beta.environments.list()
        assert list(found) == []
        assert not found.has_next_page()


def test_asynchronous_lists(sdk: Any, server: Server) -> None:
    async def run() -> None:
        async with sdk.AsyncAnthropic("k", base_url=server.url) as client:
            server.tell(page("1", following="p2"), page("2", following=None))
            assert [each.id async for each in client.beta.environments.list()] == ["1", "2"]
            server.tell(page("1", following="p2"), page("2", following=None))
            first = await client.beta.environments.list()
            assert type(first).__name__ == "AsyncPageCursor[BetaEnvironment]"
            assert [len(each.data) async for each in first.iter_pages()] == [1, 1]
            server.tell(page("1", following="p2"), page("2", following=None))
            raw = await client.beta.environments.with_raw_response.list()
            following = await raw.parse().get_next_page()
            assert [each.id for each in following.data] == ["2"]
        assert server.last.headers["x-stainless-async"] == "async:asyncio"
        assert server.last.headers["user-agent"].startswith("AsyncAnthropic/Python ")

    asyncio.run(run())
