# type: ignore
# The SDK is in an environment of its own, where test_types.py checks this in strict mode.
"""Every method in every way of calling it, with the type that a checker must see. Never run."""

from __future__ import annotations

from typing import assert_type

from anthropic import (
    Anthropic,
    APIResponse,
    AsyncAnthropic,
    AsyncAPIResponse,
    RawResponse,
)
from anthropic.pagination import AsyncPageCursor, SyncPageCursor
from anthropic.types.beta import BetaEnvironment, BetaEnvironmentDeleteResponse
from anthropic.types.beta.environments import (
    BetaSelfHostedWork,
    BetaSelfHostedWorkQueueStats,
)
from anthropic.types.beta.environments import BetaSelfHostedWorkHeartbeatResponse as Beat


def plain(client: Anthropic) -> None:
    e = client.beta.environments
    w = client.beta.environments.work
    assert_type(e.create(name="n"), BetaEnvironment)
    assert_type(e.list(), SyncPageCursor[BetaEnvironment])
    assert_type(e.retrieve("e"), BetaEnvironment)
    assert_type(e.update("e"), BetaEnvironment)
    assert_type(e.delete("e"), BetaEnvironmentDeleteResponse)
    assert_type(e.archive("e"), BetaEnvironment)
    assert_type(w.retrieve("w", environment_id="e"), BetaSelfHostedWork)
    assert_type(w.poll("e"), BetaSelfHostedWork | None)
    assert_type(w.ack("w", environment_id="e"), BetaSelfHostedWork)
    assert_type(w.heartbeat("w", environment_id="e"), Beat)
    assert_type(w.stop("w", environment_id="e"), BetaSelfHostedWork)
    assert_type(w.list("e"), SyncPageCursor[BetaSelfHostedWork])
    assert_type(w.update("w", environment_id="e", metadata={}), BetaSelfHostedWork)
    assert_type(w.stats("e"), BetaSelfHostedWorkQueueStats)


def raw(client: Anthropic) -> None:
    e = client.beta.environments.with_raw_response
    w = client.beta.environments.work.with_raw_response
    assert_type(e.create(name="n"), RawResponse[BetaEnvironment])
    assert_type(e.list(), RawResponse[SyncPageCursor[BetaEnvironment]])
    assert_type(e.retrieve("e"), RawResponse[BetaEnvironment])
    assert_type(e.update("e"), RawResponse[BetaEnvironment])
    assert_type(e.delete("e"), RawResponse[BetaEnvironmentDeleteResponse])
    assert_type(e.archive("e"), RawResponse[BetaEnvironment])
    assert_type(w.retrieve("w", environment_id="e"), RawResponse[BetaSelfHostedWork])
    assert_type(w.poll("e"), RawResponse[BetaSelfHostedWork | None])
    assert_type(w.ack("w", environment_id="e"), RawResponse[BetaSelfHostedWork])
    assert_type(w.heartbeat("w", environment_id="e"), RawResponse[Beat])
    assert_type(w.stop("w", environment_id="e"), RawResponse[BetaSelfHostedWork])
    assert_type(w.list("e"), RawResponse[SyncPageCursor[BetaSelfHostedWork]])
    assert_type(w.update("w", environment_id="e", metadata={}), RawResponse[BetaSelfHostedWork])
    assert_type(w.stats("e"), RawResponse[BetaSelfHostedWorkQueueStats])


def streaming(client: Anthropic) -> None:
    e = client.beta.environments.with_streaming_response
    w = client.beta.environments.work.with_streaming_response
    with e.create(name="n") as response:
        assert_type(response, APIResponse[BetaEnvironment])
    with e.list() as response:
        assert_type(response, APIResponse[SyncPageCursor[BetaEnvironment]])
    with e.retrieve("e") as response:
        assert_type(response, APIResponse[BetaEnvironment])
    with e.update("e") as response:
        assert_type(response, APIResponse[BetaEnvironment])
    with e.delete("e") as response:
        assert_type(response, APIResponse[BetaEnvironmentDeleteResponse])
    with e.archive("e") as response:
        assert_type(response, APIResponse[BetaEnvironment])
    with w.retrieve("w", environment_id="e") as response:
        assert_type(response, APIResponse[BetaSelfHostedWork])
    with w.poll("e") as response:
        assert_type(response, APIResponse[BetaSelfHostedWork | None])
    with w.ack("w", environment_id="e") as response:
        assert_type(response, APIResponse[BetaSelfHostedWork])
    with w.heartbeat("w", environment_id="e") as response:
        assert_type(response, APIResponse[Beat])
    with w.stop("w", environment_id="e") as response:
        assert_type(response, APIResponse[BetaSelfHostedWork])
    with w.list("e") as response:
        assert_type(response, APIResponse[SyncPageCursor[BetaSelfHostedWork]])
    with w.update("w", environment_id="e", metadata={}) as response:
        assert_type(response, APIResponse[BetaSelfHostedWork])
    with w.stats("e") as response:
        assert_type(response, APIResponse[BetaSelfHostedWorkQueueStats])


async def asynchronous(client: AsyncAnthropic) -> None:
    e = client.beta.environments
    w = client.beta.environments.work
    assert_type(await e.create(name="n"), BetaEnvironment)
    assert_type(await e.list(), AsyncPageCursor[BetaEnvironment])
    assert_type(await e.retrieve("e"), BetaEnvironment)
    assert_type(await e.update("e"), BetaEnvironment)
    assert_type(await e.delete("e"), BetaEnvironmentDeleteResponse)
    assert_type(await e.archive("e"), BetaEnvironment)
    assert_type(await w.retrieve("w", environment_id="e"), BetaSelfHostedWork)
    assert_type(await w.poll("e"), BetaSelfHostedWork | None)
    assert_type(await w.ack("w", environment_id="e"), BetaSelfHostedWork)
    assert_type(await w.heartbeat("w", environment_id="e"), Beat)
    assert_type(await w.stop("w", environment_id="e"), BetaSelfHostedWork)
    assert_type(await w.list("e"), AsyncPageCursor[BetaSelfHostedWork])
    assert_type(await w.update("w", environment_id="e", metadata={}), BetaSelfHostedWork)
    assert_type(await w.stats("e"), BetaSelfHostedWorkQueueStats)


async def asynchronous_raw(client: AsyncAnthropic) -> None:
    e = client.beta.environments.with_raw_response
    w = client.beta.environments.work.with_raw_response
    assert_type(await e.create(name="n"), RawResponse[BetaEnvironment])
    assert_type(await e.list(), RawResponse[AsyncPageCursor[BetaEnvironment]])
    assert_type(await e.retrieve("e"), RawResponse[BetaEnvironment])
    assert_type(await e.update("e"), RawResponse[BetaEnvironment])
    assert_type(await e.delete("e"), RawResponse[BetaEnvironmentDeleteResponse])
    assert_type(await e.archive("e"), RawResponse[BetaEnvironment])
    assert_type(await w.retrieve("w", environment_id="e"), RawResponse[BetaSelfHostedWork])
    assert_type(await w.poll("e"), RawResponse[BetaSelfHostedWork | None])
    assert_type(await w.ack("w", environment_id="e"), RawResponse[BetaSelfHostedWork])
    assert_type(await w.heartbeat("w", environment_id="e"), RawResponse[Beat])
    assert_type(await w.stop("w", environment_id="e"), RawResponse[BetaSelfHostedWork])
    assert_type(await w.list("e"), RawResponse[AsyncPageCursor[BetaSelfHostedWork]])
    assert_type(
        await w.update("w", environment_id="e", metadata={}),
        RawResponse[BetaSelfHostedWork],
    )
    assert_type(await w.stats("e"), RawResponse[BetaSelfHostedWorkQueueStats])


async def asynchronous_streaming(client: AsyncAnthropic) -> None:
    e = client.beta.environments.with_streaming_response
    w = client.beta.environments.work.with_streaming_response
    async with e.create(name="n") as response:
        assert_type(response, AsyncAPIResponse[BetaEnvironment])
    async with e.list() as response:
        assert_type(response, AsyncAPIResponse[AsyncPageCursor[BetaEnvironment]])
    async with e.retrieve("e") as response:
        assert_type(response, AsyncAPIResponse[BetaEnvironment])
    async with e.update("e") as response:
        assert_type(response, AsyncAPIResponse[BetaEnvironment])
    async with e.delete("e") as response:
        assert_type(response, AsyncAPIResponse[BetaEnvironmentDeleteResponse])
    async with e.archive("e") as response:
        assert_type(response, AsyncAPIResponse[BetaEnvironment])
    async with w.retrieve("w", environment_id="e") as response:
        assert_type(response, AsyncAPIResponse[BetaSelfHostedWork])
    async with w.poll("e") as response:
        assert_type(response, AsyncAPIResponse[BetaSelfHostedWork | None])
    async with w.ack("w", environment_id="e") as response:
        assert_type(response, AsyncAPIResponse[BetaSelfHostedWork])
    async with w.heartbeat("w", environment_id="e") as response:
        assert_type(response, AsyncAPIResponse[Beat])
    async with w.stop("w", environment_id="e") as response:
        assert_type(response, AsyncAPIResponse[BetaSelfHostedWork])
    async with w.list("e") as response:
        assert_type(response, AsyncAPIResponse[AsyncPageCursor[BetaSelfHostedWork]])
    async with w.update("w", environment_id="e", metadata={}) as response:
        assert_type(response, AsyncAPIResponse[BetaSelfHostedWork])
    async with w.stats("e") as response:
        assert_type(response, AsyncAPIResponse[BetaSelfHostedWorkQueueStats])
