"""Secrets are sent, and shown nowhere: not in logs, representations, errors or tracebacks."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Iterator
from typing import Any

import pytest

from tests.python.server import Server, Told

SECRETS = {"api_key": "secret-key", "auth_token": "secret-token"}
HEADERS = {"X-Other": "secret-header"}


@pytest.fixture(autouse=True)
def level() -> Iterator[None]:
    """What a client sets up in logging is taken back."""
    logger = logging.getLogger("anthropic")
    before = logger.level
    yield
    logger.setLevel(before)


def test_no_secret_is_shown(sdk: Any, server: Server, caplog: pytest.LogCaptureFixture) -> None:
    """Of a client that does all kinds of things, while every message is shown."""
    caplog.set_level("DEBUG")
    server.tell(
        Told('{"error": {"message": "no"}}', status=401, headers={"request-id": "r1"}),
        Told("{", headers={"request-id": "r2"}),
        Told(status=500, headers={"retry-after-ms": "1"}),
        Told(status=307, headers={"location": "/elsewhere"}),
    )
    shown: list[str] = []
    url = server.url.replace("http://", "http://user:secret-password@")
    with sdk.Anthropic(base_url=url, max_retries=1, **SECRETS) as client:
        environments = client.beta.environments
        for method in environments.retrieve, environments.archive:
            with pytest.raises(sdk.APIError) as caught:
                method("e", extra_headers=HEADERS)
            shown += traceback.format_exception(caught.value)
            shown += [repr(caught.value), str(caught.value)]
        raw = environments.with_raw_response.retrieve("e")
        shown += [repr(client), repr(client.beta), repr(raw)]
        shown += [repr(client.default_headers), repr(client.base_url)]
    with sdk.Anthropic(base_url="http://127.0.0.1:1", max_retries=0, **SECRETS) as client:
        with pytest.raises(sdk.APIConnectionError) as caught:
            client.get("/", cast_to=object)
        shown += traceback.format_exception(caught.value)
    shown += [each.getMessage() for each in caplog.records if each.name == "anthropic"]
    assert len(shown) > 20
    assert [each for each in shown if "secret-" in each] == []
    assert server.last.headers["x-api-key"] == "secret-key"


@pytest.mark.parametrize("value", ["secret\r\nX: y", "secret\n", "se\0cret"])
def test_a_header_that_cannot_be_sent_is_not_quoted(sdk: Any, server: Server, value: str) -> None:
    headers = {"Authorization": value}
    with (
        sdk.Anthropic(api_key="k", base_url=server.url) as client,
        sdk.Anthropic(api_key="k", base_url=server.url, default_headers=headers) as other,
    ):
        for environments, given in (
            (client.beta.environments, {"extra_headers": headers}),
            (other.beta.environments, {}),
        ):
            with pytest.raises(ValueError, match=r"^The header `Authorization` has characters"):
                environments.retrieve("e", **given)
    assert server.seen == []


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        (
            "debug",
            [
                "DEBUG GET {url}/v1/environments/e, retry 0",
                "INFO GET {url}/v1/environments/e: 500 (request None)",
                "INFO 500 Internal Server Error; trying again in 0.001 s",
                "DEBUG GET {url}/v1/environments/e, retry 1",
                "INFO GET {url}/v1/environments/e: 200 (request r1)",
            ],
        ),
        (
            " INFO ",
            [
                "INFO GET {url}/v1/environments/e: 500 (request None)",
                "INFO 500 Internal Server Error; trying again in 0.001 s",
                "INFO GET {url}/v1/environments/e: 200 (request r1)",
            ],
        ),
        ("loudly", []),
        ("", []),
    ],
)
def test_a_variable_switches_logs_on(
    sdk: Any,
    server: Server,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    wanted: str,
    told: list[str],
) -> None:
    monkeypatch.setenv("ANTHROPIC_LOG", wanted)
    server.tell(
        Told("", status=500, headers={"retry-after-ms": "1"}),
        Told(headers={"request-id": "r1"}),
    )
    with sdk.Anthropic(api_key="k", base_url=server.url) as client:
        client.beta.environments.retrieve("e")
    own = [
        f"{each.levelname} {each.getMessage()}"
        for each in caplog.records
        if each.name == "anthropic"
    ]
    assert own == [each.format(url=server.url) for each in told]
