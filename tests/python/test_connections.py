"""Connections: that none is leaked, what each phase may take, proxies, TLS, other servers."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx2
import pytest
import trustme

from tests.conformance.fixtures import Conformance
from tests.python.server import Server, Told, serving

FAULTS: list[dict[str, Any]] = [
    {"reset": "before"},
    {"reset": "headers"},
    {"reset": "after"},
    {"reset": "during"},
    {"reset": "during", "chunked": True},
    {"stall": "headers"},
    {"stall": "body"},
    {"hang": True},
    {"status": 500},
    {"status": 404, "chunked": True},
    {"status": 307, "headers": {"location": "/nowhere"}},
    {"text": "<html>"},
    {"text": "no gzip", "headers": {"content-encoding": "gzip"}},
]
ONE = httpx2.Limits(max_connections=1)


def options(sdk: Any) -> dict[str, Any]:
    """One connection, which has to be free at once, and an answer within a moment."""
    timeout = sdk.Timeout(5, read=0.2, pool=1)
    return {"api_key": "k", "max_retries": 0, "timeout": timeout}


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_no_fault_keeps_the_connection(
    sdk: Any, conformance: Conformance, fault: dict[str, Any]
) -> None:
    http = sdk.DefaultHttpxClient(limits=ONE, verify=False)
    with sdk.Anthropic(base_url=conformance.url, http_client=http, **options(sdk)) as client:
        environments = client.beta.environments
        conformance.fault(**fault)
        with pytest.raises(sdk.APIError):
            environments.list()
        conformance.fault(**fault)
        streaming = environments.with_streaming_response
        with pytest.raises(sdk.APIError), streaming.list() as response:
            response.parse()
        assert environments.list().data == []


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_no_fault_keeps_the_connection_asynchronously(
    sdk: Any, conformance: Conformance, fault: dict[str, Any]
) -> None:
    async def run() -> None:
        http = sdk.DefaultAsyncHttpxClient(limits=ONE, verify=False)
        made = sdk.AsyncAnthropic(base_url=conformance.url, http_client=http, **options(sdk))
        async with made as client:
            environments = client.beta.environments
            conformance.fault(**fault)
            with pytest.raises(sdk.APIError):
                await environments.list()
            conformance.fault(**fault)
            streaming = environments.with_streaming_response
            with pytest.raises(sdk.APIError):
                async with streaming.list() as response:
                    await response.parse()
            assert (await environments.list()).data == []

    asyncio.run(run())


def test_what_is_left_unread_or_broken_off_is_given_back(sdk: Any, server: Server) -> None:
    http = sdk.DefaultHttpxClient(limits=ONE, verify=False)
    with sdk.Anthropic(base_url=server.url, http_client=http, **options(sdk)) as client:
        streaming = client.beta.environments.with_streaming_response
        server.tell(*[Told("x" * 1_000_000)] * 3)
        with streaming.retrieve("e"):
            pass
        with streaming.retrieve("e") as response:
            next(response.iter_bytes(10))
        with pytest.raises(KeyError), streaming.retrieve("e"):
            raise KeyError
        assert client.beta.environments.retrieve("e") is not None


def test_a_cancelled_call_gives_its_connection_back(sdk: Any, conformance: Conformance) -> None:
    async def run() -> None:
        http = sdk.DefaultAsyncHttpxClient(limits=ONE, verify=False)
        made = sdk.AsyncAnthropic(base_url=conformance.url, http_client=http, **options(sdk))
        async with made as client:
            conformance.fault(hang=True)
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.05):
                    await client.beta.environments.list(timeout=60)
            assert (await client.beta.environments.list()).data == []

    asyncio.run(run())


# Each phase has its own time


def test_no_connection_is_free_in_time(sdk: Any, server: Server) -> None:
    http = sdk.DefaultHttpxClient(limits=ONE, verify=False)
    with sdk.Anthropic(base_url=server.url, http_client=http, **options(sdk)) as client:
        server.tell(Told("x" * 1_000_000))
        with client.beta.environments.with_streaming_response.retrieve("e"):
            with pytest.raises(sdk.APITimeoutError) as caught:
                client.beta.environments.retrieve("e", timeout=sdk.Timeout(5, pool=0.01))
            assert isinstance(caught.value.__cause__, httpx2.PoolTimeout)


def test_no_connection_is_made_in_time(sdk: Any) -> None:
    with ExitStack() as stack:
        full = stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
        address = full.getsockname()
        for _ in range(4):  # nobody accepts, and no more are let wait
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(address)
        client = stack.enter_context(
            sdk.Anthropic(api_key="k", base_url=f"http://127.0.0.1:{address[1]}", max_retries=0)
        )
        with pytest.raises(sdk.APITimeoutError) as caught:
            client.beta.environments.retrieve("e", timeout=sdk.Timeout(5, connect=0.05))
        assert isinstance(caught.value.__cause__, httpx2.ConnectTimeout)


def test_nothing_is_taken_in_time(sdk: Any) -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        url = f"http://127.0.0.1:{deaf.getsockname()[1]}"
        with sdk.Anthropic(api_key="k", base_url=url, max_retries=0) as client:
            with pytest.raises(sdk.APITimeoutError) as caught:
                client.post(
                    "/v1/x",
                    cast_to=object,
                    content=bytes(50_000_000),
                    options={"timeout": sdk.Timeout(5, write=0.05)},
                )
            assert isinstance(caught.value.__cause__, httpx2.WriteTimeout)


# Proxies and TLS


@pytest.mark.parametrize("from_environment", [True, False])
def test_a_proxy(
    sdk: Any, server: Server, monkeypatch: pytest.MonkeyPatch, from_environment: bool
) -> None:
    given: dict[str, Any] = {}
    if from_environment:
        monkeypatch.setenv("HTTP_PROXY", server.url)
        monkeypatch.delenv("NO_PROXY", raising=False)
        monkeypatch.delenv("no_proxy", raising=False)
    else:
        given = {"http_client": sdk.DefaultHttpxClient(proxy=server.url)}
    with sdk.Anthropic(api_key="k", base_url="http://api.invalid", **given) as client:
        client.beta.environments.retrieve("e")
    assert server.last.headers["host"] == "api.invalid"
    assert server.last.path.endswith("/v1/environments/e")


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def secure(authority: trustme.CA) -> Iterator[Server]:
    """A server that proves to be localhost, and nothing else."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)  # pyright: ignore[reportUnknownMemberType]
    with serving(context) as server:
        yield server


def test_a_certificate_that_is_trusted(
    sdk: Any,
    secure: Server,
    authority: trustme.CA,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    context = ssl.create_default_context()
    authority.configure_trust(context)  # pyright: ignore[reportUnknownMemberType]
    http = sdk.DefaultHttpxClient(verify=context)
    url = secure.url.replace("127.0.0.1", "localhost")
    with sdk.Anthropic(api_key="k", base_url=url, http_client=http) as client:
        assert client.beta.environments.retrieve("e") is not None
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    with sdk.Anthropic(api_key="k", base_url=url) as client:
        assert client.beta.environments.retrieve("e") is not None


def test_a_certificate_that_is_not(sdk: Any, secure: Server, authority: trustme.CA) -> None:
    context = ssl.create_default_context()
    authority.configure_trust(context)  # pyright: ignore[reportUnknownMemberType]
    for host, verify in ("localhost", True), ("127.0.0.1", context):
        http = sdk.DefaultHttpxClient(verify=verify)
        url = secure.url.replace("127.0.0.1", host)
        with sdk.Anthropic(
            api_key="secret-key", base_url=url, http_client=http, max_retries=0
        ) as client:
            seen = len(secure.seen)
            with pytest.raises(sdk.APIConnectionError, match="CERTIFICATE_VERIFY_FAILED") as caught:
                client.beta.environments.retrieve("e")
        assert "secret" not in str(caught.value)
        assert len(secure.seen) == seen


# Redirects


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_another_server_is_told_no_secrets(sdk: Any, server: Server, status: int) -> None:
    other = server.url.replace("127.0.0.1", "localhost")
    http = sdk.DefaultHttpxClient(verify=False, cookies={"c": "secret-cookie"})
    with sdk.Anthropic(
        api_key="secret-key", auth_token="secret-token", base_url=server.url, http_client=http
    ) as client:
        location = {"location": f"{other}/elsewhere"}
        for method in "create", "list":
            server.tell(Told(status=status, headers=location))
            getattr(client.beta.environments, method)(
                **({"name": "n"} if method == "create" else {}),
                extra_headers={"Authorization": "Bearer secret-other", "X-API-KEY": "secret-2"},
            )
            assert server.last.path == "/elsewhere"
            assert server.seen[-2].headers["x-api-key"] == "secret-2"
            told = {k: v for k, v in server.last.headers.items() if k != "cookie"}
            assert "secret" not in str(told)
