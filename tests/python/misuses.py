# type: ignore
# The SDK is in an environment of its own, where test_types.py checks this in strict mode.
"""Mistakes that a type checker must find: one on each line that says ``# wrong``."""

from __future__ import annotations

import anthropic
import httpx2
from anthropic import Anthropic, AsyncAnthropic, omit
from anthropic.types.beta import EnvironmentCreateParams
from anthropic.types.beta.environments import WorkUpdateParams


def arguments(client: Anthropic) -> None:
    resource = client.beta.environments
    resource.create()  # wrong
    resource.create("n")  # wrong
    resource.create(name=None)  # wrong
    resource.create(name=omit)  # wrong
    resource.create(name="n", metadata=None)  # wrong
    resource.create(name="n", metadata={"a": None})  # wrong
    resource.create(name="n", scope="everyone")  # wrong
    resource.create(name="n", config={"type": "cloudy"})  # wrong
    resource.create(name="n", config={})  # wrong
    resource.create(name="n", config={"type": "cloud", "package": {}})  # wrong
    resource.create(name="n", betas="x")  # wrong
    resource.create(name="n", unknown=1)  # wrong
    resource.list(limit=None)  # wrong
    resource.list(limit="1")  # wrong
    resource.retrieve()  # wrong
    resource.retrieve(None)  # wrong
    resource.work.retrieve("w")  # wrong
    resource.work.retrieve("w", "e")  # wrong
    resource.retrieve("id", timeout="1")  # wrong


def null_or_omitted(client: Anthropic) -> None:
    resource = client.beta.environments
    resource.update("id", metadata=None)  # wrong
    resource.update("id", metadata={"a": 1})  # wrong
    resource.update("id", name=1)  # wrong
    resource.list(include_archived=None)  # wrong
    resource.create(name="n", config={"type": "cloud", "networking": {"type": "limit"}})  # wrong
    resource.create(name="n", config={"type": "cloud", "packages": {"pip": [1]}})  # wrong
    resource.work.stop("w", environment_id="e", force=None)  # wrong
    resource.work.stop("w", environment_id="e", force="yes")  # wrong
    resource.work.poll("e", anthropic_worker_id=None)  # wrong
    resource.work.poll("e", block_ms="1")  # wrong
    resource.work.heartbeat("w", environment_id="e", desired_ttl_seconds="60")  # wrong
    resource.work.update("w", environment_id="e")  # wrong
    resource.work.update("w", environment_id=omit, metadata={})  # wrong


def options(client: Anthropic) -> None:
    Anthropic(key="k")  # wrong
    Anthropic("k", "t")  # wrong
    Anthropic(timeout="1")  # wrong
    Anthropic(max_retries=None)  # wrong
    Anthropic(http_client=httpx2.AsyncClient())  # wrong
    AsyncAnthropic(http_client=httpx2.Client())  # wrong
    client.copy(retries=1)  # wrong
    client.get("/x")  # wrong
    client.get("/x", cast_to=int, options={"timout": 1})  # wrong
    number: int = client.get("/x", cast_to=str)  # wrong
    client.beta.environments.retrieve("id", extra_headers={"a": 1})  # wrong
    client.beta.environments.retrieve("id", extra_query=["a"])  # wrong
    print(number)


def responses(client: Anthropic) -> None:
    raw = client.beta.environments.with_raw_response.retrieve("id")
    print(raw.id)  # wrong
    print(raw.parse().nam)  # wrong
    client.beta.environments.with_raw_response.retrieve()  # wrong
    client.beta.environments.with_streaming_response.retrieve("id").parse()  # wrong
    with client.beta.environments.with_streaming_response.retrieve("id") as response:
        print(response.content)  # wrong
    try:
        raw.parse()
    except anthropic.APIConnectionError as error:
        print(error.status_code)  # wrong


def answers(client: Anthropic) -> None:
    environment = client.beta.environments.retrieve("id")
    print(environment.nam)  # wrong
    print(environment.config.networking)  # wrong
    environment.scope.upper()  # wrong
    print(client.beta.environments.work.poll("id").id)  # wrong
    print(client.beta.environment)  # wrong
    client.beta.environments.work.polls("id")  # wrong
    for page in client.beta.environments.list().iter_pages():
        print(page.name)  # wrong
    number: int = client.beta.environments.work.stats("id").workers_polling  # wrong
    print(number)


async def asynchronous(client: AsyncAnthropic) -> None:
    print(client.beta.environments.retrieve("id").id)  # wrong
    for _ in client.beta.environments.list():  # wrong
        pass
    (await client.beta.environments.list()).next_page.upper()  # wrong
    raw = await client.beta.environments.with_raw_response.retrieve("id")
    print((await raw.parse()).id)  # wrong
    with client.beta.environments.with_streaming_response.retrieve("id"):  # wrong
        pass
    async with client.beta.environments.with_streaming_response.retrieve("id") as response:
        print(response.parse().id)  # wrong
    with AsyncAnthropic():  # wrong
        pass


created: EnvironmentCreateParams = {"scope": "account"}  # wrong
other: EnvironmentCreateParams = {"name": "n", "config": {"type": "self_hosted", "x": 1}}  # wrong
updated: WorkUpdateParams = {"metadata": {}}  # wrong
