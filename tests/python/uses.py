# type: ignore
# The SDK is in an environment of its own, where test_types.py checks this in strict mode.
"""Every public thing of the SDK in use, with the type that a checker must see. It is never run."""

from __future__ import annotations

from typing import assert_type

import anthropic
import httpx2
from anthropic import Anthropic, APIStatusError, AsyncAnthropic, omit
from anthropic.pagination import AsyncPageCursor, SyncPageCursor
from anthropic.resources.beta import AsyncBeta, Beta
from anthropic.resources.beta.environments import AsyncEnvironments, Environments, Work
from anthropic.types import AnthropicBetaParam, ErrorResponse
from anthropic.types.beta import (
    BetaCloudConfig,
    BetaEnvironment,
    BetaEnvironmentDeleteResponse,
    BetaLimitedNetwork,
    BetaSelfHostedConfig,
    EnvironmentCreateParams,
)
from anthropic.types.beta.environments import (
    BetaSelfHostedWork,
    BetaSelfHostedWorkHeartbeatResponse,
    BetaSelfHostedWorkQueueStats,
    WorkPollParams,
)


def clients() -> None:
    client = Anthropic()
    assert_type(client, Anthropic)
    assert_type(Anthropic("key", auth_token="token", base_url=httpx2.URL("http://x")), Anthropic)
    assert_type(client.with_options(timeout=anthropic.Timeout(5, read=1), max_retries=0), Anthropic)
    assert_type(client.copy(default_headers={"x": omit}, set_default_query={}), Anthropic)
    with Anthropic(http_client=httpx2.Client(proxy="http://x"), timeout=None) as inside:
        assert_type(inside, Anthropic)
    assert_type(client.api_key, str | None)
    assert_type(client.base_url, httpx2.URL)
    assert_type(client.beta, Beta)
    assert_type(client.beta.environments, Environments)
    assert_type(client.beta.environments.work, Work)
    assert_type(client.get("/x", cast_to=BetaEnvironment), BetaEnvironment)
    assert_type(client.post("/x", cast_to=dict[str, int], body={"a": 1}), dict[str, int])
    assert_type(client.delete("/x", cast_to=httpx2.Response), httpx2.Response)


def environments(
    client: Anthropic, params: EnvironmentCreateParams, beta: AnthropicBetaParam
) -> None:
    resource = client.beta.environments
    made = resource.create(
        name="n",
        config={
            "type": "cloud",
            "networking": {"type": "limited", "allowed_hosts": None},
            "packages": {"pip": ["numpy"], "npm": None},
        },
        description=None,
        metadata={"a": "b"},
        scope="account",
        betas=["files-api-2025-04-14", "anything", beta],
        extra_headers={"x": "y", "z": omit},
        extra_query={"a": [1, 2]},
        extra_body={"b": None},
        timeout=1.5,
    )
    assert_type(made, BetaEnvironment)
    assert_type(resource.create(**params), BetaEnvironment)
    assert_type(made.archived_at, str | None)
    assert_type(made.config, BetaCloudConfig | BetaSelfHostedConfig)
    if made.config.type == "cloud":
        assert_type(made.config, BetaCloudConfig)
        if made.config.networking.type == "limited":
            assert_type(made.config.networking, BetaLimitedNetwork)
    assert_type(made.metadata, dict[str, str])
    assert_type(made.to_dict(), dict[str, object])
    assert_type(made.to_json(indent=None), str)
    assert_type(resource.update("id", name=None, metadata={"a": None}), BetaEnvironment)
    assert_type(resource.retrieve("id"), BetaEnvironment)
    assert_type(resource.delete("id"), BetaEnvironmentDeleteResponse)
    page = resource.list(limit=1, page=None, include_archived=True)
    assert_type(page, SyncPageCursor[BetaEnvironment])
    assert_type(page.data, list[BetaEnvironment])
    assert_type(page.next_page, str | None)
    assert_type(page.has_next_page(), bool)
    assert_type(page.get_next_page(), SyncPageCursor[BetaEnvironment])
    assert_type(list(page), list[BetaEnvironment])
    assert_type(list(page.iter_pages()), list[SyncPageCursor[BetaEnvironment]])


def work(client: Anthropic, params: WorkPollParams) -> None:
    resource = client.beta.environments.work
    item = resource.poll("env", block_ms=999, anthropic_worker_id="w")
    assert_type(item, BetaSelfHostedWork | None)
    assert_type(resource.poll("env", **params), BetaSelfHostedWork | None)
    assert_type(resource.ack("w", environment_id="env"), BetaSelfHostedWork)
    beat = resource.heartbeat("w", environment_id="env", expected_last_heartbeat="NO_HEARTBEAT")
    assert_type(beat, BetaSelfHostedWorkHeartbeatResponse)
    assert_type(beat.lease_extended, bool)
    assert_type(resource.stop("w", environment_id="env", force=True), BetaSelfHostedWork)
    assert_type(resource.stats("env"), BetaSelfHostedWorkQueueStats)
    assert_type(resource.list("env"), SyncPageCursor[BetaSelfHostedWork])


def responses(client: Anthropic) -> None:
    raw = client.beta.environments.with_raw_response.retrieve("id", betas=["x"])
    assert_type(raw, anthropic.RawResponse[BetaEnvironment])
    assert_type(raw.parse(), BetaEnvironment)
    assert_type(raw.parse(to=ErrorResponse), ErrorResponse)
    assert_type(raw.headers, httpx2.Headers)
    assert_type(raw.request_id, str | None)
    assert_type(raw.http_request, httpx2.Request)
    listed = client.beta.with_raw_response.environments.work.list("env")
    assert_type(listed.parse(), SyncPageCursor[BetaSelfHostedWork])
    with client.with_streaming_response.beta.environments.retrieve("id") as response:
        assert_type(response, anthropic.APIResponse[BetaEnvironment])
        assert_type(response.parse(), BetaEnvironment)
        assert_type(response.read(), bytes)
        assert_type(list(response.iter_lines()), list[str])
        assert_type(response.is_closed, bool)


def errors(client: Anthropic) -> None:
    try:
        client.beta.environments.retrieve("id")
    except anthropic.PreconditionFailedError as error:
        assert_type(error.status_code, int)
        assert_type(error.type, str | None)
        assert_type(error.request_id, str | None)
    except APIStatusError as error:
        assert_type(error.body, object | None)
        assert_type(error.response, httpx2.Response)
    except anthropic.APITimeoutError as error:
        assert_type(error.request, httpx2.Request)
    except anthropic.AnthropicError:
        raise


async def asynchronous() -> None:
    async with AsyncAnthropic("key", http_client=httpx2.AsyncClient()) as client:
        assert_type(client, AsyncAnthropic)
        assert_type(client.beta, AsyncBeta)
        assert_type(client.beta.environments, AsyncEnvironments)
        assert_type(await client.beta.environments.retrieve("id"), BetaEnvironment)
        assert_type(await client.beta.environments.work.poll("id"), BetaSelfHostedWork | None)
        page = await client.beta.environments.list()
        assert_type(page, AsyncPageCursor[BetaEnvironment])
        assert_type(await page.get_next_page(), AsyncPageCursor[BetaEnvironment])
        assert_type([item async for item in client.beta.environments.list()], list[BetaEnvironment])
        async for each in page.iter_pages():
            assert_type(each, AsyncPageCursor[BetaEnvironment])
        raw = await client.beta.environments.with_raw_response.list()
        assert_type(raw, anthropic.RawResponse[AsyncPageCursor[BetaEnvironment]])
        assert_type(raw.parse(), AsyncPageCursor[BetaEnvironment])
        streaming = client.beta.environments.with_streaming_response
        async with streaming.retrieve("id") as response:
            assert_type(response, anthropic.AsyncAPIResponse[BetaEnvironment])
            assert_type(await response.parse(), BetaEnvironment)
            assert_type([chunk async for chunk in response.iter_bytes()], list[bytes])
        assert_type(await client.get("/x", cast_to=object), object)
