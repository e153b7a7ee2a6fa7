"""Access tokens that clients fetch by themselves (RFC 6749, section 4.4)."""

from __future__ import annotations

import asyncio
import json
import logging
import pickle
import traceback
from base64 import b64encode
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from typing import Any
from urllib.parse import parse_qs

import pytest

from tests.python.server import Seen, Server, Told

Make = Callable[..., Any]
WHO = {"client_id": "me: ü", "client_secret": "secret+1"}


def token(value: str, **more: object) -> Told:
    return Told(json.dumps({"access_token": value, "token_type": "Bearer", **more}))


def asked(server: Server) -> list[str]:
    """What was asked for, in order: paths, with the token of each that isn't for one."""
    return [
        each.path if each.path == "/token" else f"{each.path} {sent(each)}" for each in server.seen
    ]


def sent(seen: Seen) -> str:
    return seen.headers.get("authorization", "nothing").removeprefix("Bearer ")


def test_oauth_client_credentials(make: Make, server: Server) -> None:
    server.tell(token("t1", expires_in=3600))
    client = make(base_url=f"{server.url}/v1", **WHO, default_headers={"x-own": "1"})
    client.things.retrieve()
    client.things.retrieve()
    assert asked(server) == ["/token", "/v1/things t1", "/v1/things t1"]
    request = server.seen[0]
    assert (
        request.headers["authorization"]
        == f"Basic {b64encode(b'me%3A+%C3%BC:secret%2B1').decode()}"
    )
    assert parse_qs(request.body.decode()) == {
        "grant_type": ["client_credentials"],
        "scope": ["read write"],
    }
    assert "x-own" not in request.headers


def test_oauth_client_credentials__token_of_ones_own(make: Make, server: Server) -> None:
    make(access_token="mine", **WHO).things.retrieve()
    client = make(**WHO)
    client.things.retrieve(extra_headers={"Authorization": "Bearer other"})
    assert asked(server) == ["/things mine", "/things other"]


def test_oauth_client_credentials__in_the_body(make: Make, server: Server) -> None:
    """As the curation says, and to another place than the document's."""
    server.tell(token("t1"))
    client = make(
        partner_client_id="me",
        partner_client_secret="secret",
        partner_token_url=f"{server.url}/token",
        partner_scopes=["a", "b"],
    )
    client.things.report()
    assert asked(server) == ["/token", "/reports t1"]
    assert "authorization" not in server.seen[0].headers
    assert parse_qs(server.seen[0].body.decode()) == {
        "grant_type": ["client_credentials"],
        "scope": ["a b"],
        "audience": ["reports"],
        "client_id": ["me"],
        "client_secret": ["secret"],
    }


def test_oauth_client_credentials__from_the_environment(
    make: Make, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OAUTH_CLIENT_CREDENTIALS_CLIENT_ID", "me")
    monkeypatch.setenv("OAUTH_CLIENT_CREDENTIALS_CLIENT_SECRET", "secret")
    server.tell(token("t1"), Told(), token("t2"))
    make().things.retrieve()
    make(client_secret="other").things.retrieve()
    assert asked(server) == ["/token", "/things t1", "/token", "/things t2"]
    assert sent(server.seen[2]) == f"Basic {b64encode(b'me:other').decode()}"


def test_oauth_client_credentials__until_it_ends(
    make: Make, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A token is taken for ended a little early: a tenth of its life, at most a minute."""
    now = 1000.0
    monkeypatch.setattr(import_module("oauth_client_credentials._tokens"), "monotonic", lambda: now)
    server.tell(token("t1", expires_in=3600), Told(), Told(), token("t2", expires_in="20"))
    client = make(**WHO)
    client.things.retrieve()
    now += 3539
    client.things.retrieve()
    now += 2
    server.tell(Told(), token("t3"))
    client.things.retrieve()
    now += 19
    client.things.retrieve()
    now += 1e9
    client.things.retrieve()
    expected = ["/token", "/things t1", "/things t1", "/token", "/things t2"]
    assert asked(server) == [*expected, "/token", "/things t3", "/things t3"]


def test_oauth_client_credentials__shared(make: Make, server: Server, sdk: Any) -> None:
    """Calls at the same time wait for one token; so do copies of a client, but not of others."""
    server.tell(token("t1"))
    client = make(**WHO)
    with ThreadPoolExecutor(8) as pool:
        for done in [pool.submit(client.things.retrieve) for _ in range(8)]:
            done.result()
    client.copy(timeout=3).things.retrieve()
    assert asked(server) == ["/token", *["/things t1"] * 9]
    server.clear()
    server.tell(token("t2"))
    client.copy(client_id="you").things.retrieve()
    client.things.retrieve()
    assert asked(server) == ["/token", "/things t2", "/things t1"]

    async def together() -> None:
        async with sdk.AsyncClient(base_url=server.url, **WHO) as client:
            await asyncio.gather(*(client.things.retrieve() for _ in range(8)))

    server.clear()
    server.tell(token("t3"))
    asyncio.run(together())
    assert asked(server) == ["/token", *["/things t3"] * 8]


@pytest.mark.parametrize("is_async", [False, True])
def test_oauth_client_credentials__refused(
    make: Make, server: Server, sdk: Any, is_async: bool
) -> None:
    """A token that the API refuses is fetched again, once."""
    client = sdk.AsyncClient(base_url=server.url, max_retries=0, **WHO) if is_async else make(**WHO)
    refused = Told('{"error": "expired"}', status=401)
    with asyncio.Runner() as runner:

        def create() -> None:
            runner.run(client.things.create()) if is_async else client.things.create()

        server.tell(token("t1"), refused, token("t2"), Told(b"", status=204))
        create()
        assert asked(server) == ["/token", "/things t1", "/token", "/things t2"]
        server.clear()
        server.tell(refused, token("t3"), refused)
        with pytest.raises(sdk.AuthenticationError):
            create()
        assert asked(server) == ["/things t2", "/token", "/things t3"]
        if is_async:
            runner.run(client.close())
    server.clear()
    server.tell(refused)
    with pytest.raises(sdk.AuthenticationError):
        make(access_token="mine").things.retrieve()
    assert asked(server) == ["/things mine"]


@pytest.mark.parametrize(
    ("told", "message", "code"),
    [
        (
            Told('{"error": "invalid_client", "error_description": "Who?"}', status=401),
            "No access token from 127.0.0.1: 401: invalid_client: Who?",
            "invalid_client",
        ),
        (Told("<html>", status=404), "No access token from 127.0.0.1: 404", None),
        (
            Told('{"error": "bad_thing"}'),
            "No access token from 127.0.0.1: its answer holds no access token: bad_thing",
            "bad_thing",
        ),
        (Told("["), "No access token from 127.0.0.1: its answer holds no access token", None),
        (token("a\nb"), "No access token from 127.0.0.1: its answer holds no access token", None),
        (
            Told('{"access_token": "secret-9", "token_type": "mac"}'),
            "No access token from 127.0.0.1: nothing here sends tokens of type 'mac'",
            None,
        ),
        (Told(status=302, headers={"location": "/x"}), "No access token from 127.0.0.1: 302", None),
    ],
)
def test_oauth_client_credentials__errors(
    make: Make, server: Server, sdk: Any, told: Told, message: str, code: str | None
) -> None:
    server.tell(told)
    client = make(**WHO)
    with pytest.raises(sdk.TokenError) as caught:
        client.things.retrieve()
    assert str(caught.value) == message
    assert caught.value.code == code
    assert caught.value.status_code == told.status
    assert isinstance(caught.value, sdk.APIError)
    assert str(pickle.loads(pickle.dumps(caught.value))) == message
    assert len(server.seen) == 1
    server.tell(token("t1"))
    client.things.retrieve()  # an error isn't kept


def test_oauth_client_credentials__retried(make: Make, server: Server) -> None:
    server.tell(Told(status=503, headers={"retry-after-ms": "1"}), token("t1"))
    make(**WHO, max_retries=1).things.retrieve()
    assert asked(server) == ["/token", "/token", "/things t1"]


def test_oauth_client_credentials__missing(make: Make, server: Server) -> None:
    everything = "give the client `access_token` or `client_id` with `client_secret` or `key`"
    with pytest.raises(TypeError, match=everything):
        make().things.create()
    with pytest.raises(
        TypeError, match=r"`client_id` needs more .*: give the client `client_secret`"
    ):
        make(client_id="me").things.retrieve()
    assert server.seen == []


def test_oauth_client_credentials__are_not_shown(
    make: Make, server: Server, sdk: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    server.tell(token("secret-2"), Told(status=401), token("secret-3"), Told(status=500))
    who = {**WHO, "client_secret": "secret-1"}
    client: Any = make(**who)
    with pytest.raises(sdk.InternalServerError) as caught:
        client.things.retrieve()
    server.tell(Told('{"access_token": "secret-4", "token_type": "mac"}'))
    with pytest.raises(sdk.TokenError) as refused:
        make(**who).things.retrieve()
    tokens: object = client._tokens
    shown = [repr(client), repr(client.things), repr(tokens), repr(tokens.__dict__)]
    for error in (caught.value, refused.value):
        shown += [*traceback.format_exception(error), repr(error), repr(error.body)]
    shown += [
        each.getMessage() for each in caplog.records if each.name == "oauth_client_credentials"
    ]
    assert len(shown) > 20
    assert [each for each in shown if "secret-" in each] == []
