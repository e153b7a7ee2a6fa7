# type: ignore
# The SDK is in an environment of its own, where test_types.py checks this in strict mode.
"""Mistakes that a type checker must find: one on each line that says ``# wrong``."""

from __future__ import annotations

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


created: EnvironmentCreateParams = {"scope": "account"}  # wrong
other: EnvironmentCreateParams = {"name": "n", "config": {"type": "self_hosted", "x": 1}}  # wrong
updated: WorkUpdateParams = {"metadata": {}}  # wrong
