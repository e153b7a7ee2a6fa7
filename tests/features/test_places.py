"""Where requests go, under which names, and with which credentials."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import httpx2
import pytest

from tests.python.server import Server, Told


def test_references(client: Any, server: Server) -> None:
    server.tell(Told('{"id": "a", "next": {"id": "b"}}'), Told('{"id": "c"}'))
    assert client.things.retrieve("a").next.id == "b"
    assert server.last.path == "/things/a"
    assert client.others.list().id == "c"


def test_json_document(client: Any, server: Server) -> None:
    server.tell(Told('["a"]'))
    assert client.things.list() == ["a"]


def test_servers(make: Callable[..., Any], server: Server) -> None:
    asked: list[str] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        asked.append(str(request.url))
        return httpx2.Response(204)

    http = httpx2.Client(transport=httpx2.MockTransport(answer))
    usual = make(base_url=None, http_client=http)
    chosen = make(base_url=None, http_client=http, region="us", port="1")
    staging = make(base_url=None, http_client=http, server="staging")
    for call in (
        *(usual.calls.usual, usual.calls.upload, usual.calls.download),
        *(chosen.calls.usual, chosen.calls.upload, chosen.calls.download),
        *(staging.calls.usual, staging.copy(timeout=3).calls.download),
        make(base_url=None, http_client=http, server="own_example", tenant="we").calls.usual,
    ):
        call()
    assert asked == [
        "https://eu.api.example:8443/v1/usual",
        "https://uploads.example/uploads",
        "https://eu.api.example:8443/downloads/v9/uploads",
        "https://us.api.example:1/v1/usual",
        "https://uploads.example/uploads",
        "https://us.api.example:1/downloads/v9/uploads",
        "https://staging.api.example/v1/usual",
        "https://staging.api.example/downloads/v9/uploads",
        "https://we.own.example/usual",
    ]
    elsewhere = make()
    elsewhere.calls.upload()
    assert server.last.path == "/uploads"
    elsewhere.calls.download()
    assert server.last.path == "/downloads/v9/uploads"


def test_servers__that_there_are_not(make: Callable[..., Any]) -> None:
    with pytest.raises(ValueError, match="There is no server 'moon', only production, staging"):
        make(base_url=None, server="moon")
    with pytest.raises(ValueError, match="'region' can't be 'mars', only eu, us"):
        make(base_url=None, region="mars")
    with pytest.raises(ValueError, match="Expected a value for each variable of the server"):
        make(base_url=None, server="own_example")


def test_servers__in_the_environment(
    make: Callable[..., Any], server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A variable counts where the code says nothing."""
    monkeypatch.setenv("SERVERS_BASE_URL", f"{server.url}/there")
    make(base_url=None).calls.usual()
    assert server.last.path == "/there/usual"
    assert str(make(base_url=None, server="staging").base_url).startswith("https://staging.")


def test_relative_server(make: Callable[..., Any], server: Server) -> None:
    with pytest.raises(ValueError, match="Expected a `base_url`"):
        make(base_url=None)
    make(base_url=f"{server.url}/api/v3/").things.retrieve()
    assert server.last.path == "/api/v3/things"


def test_security(make: Callable[..., Any], server: Server) -> None:
    secrets = {"header_key": "h", "query_key": "q&", "cookie_key": "c", "token": "t"}
    calls = make(**secrets, credentials=("me", "pass")).calls

    def sent(name: str) -> set[str]:
        getattr(calls, name)()
        last = server.last
        shown = {"header": last.headers.get("x-key"), "query": last.query or None}
        shown |= {"cookie": last.headers.get("cookie"), "auth": last.headers.get("authorization")}
        return {f"{place} {value}" for place, value in shown.items() if value is not None}

    assert sent("header") == {"header h"}
    assert sent("query") == {"query key=q%26"}
    assert sent("cookie") == {"cookie sid=c"}
    assert sent("bearer") == {"auth Bearer t"}
    assert sent("basic") == {"auth Basic bWU6cGFzcw=="}
    assert sent("both") == {"header h", "query key=q%26"}
    assert sent("optional") == {"auth Bearer t"}
    assert sent("open") == set()
    nobody = make()
    nobody.calls.optional()
    assert "authorization" not in server.last.headers
    with pytest.raises(TypeError, match="Nothing to authenticate with: give the client `token`"):
        nobody.calls.bearer()
    both = "give the client `header_key` with `query_key` or `token`"
    with pytest.raises(TypeError, match=both):
        nobody.calls.either()
    half = make(header_key="h")
    for call in (half.calls.both, half.calls.either):
        with pytest.raises(
            TypeError, match=r"`header_key` needs more .* give the client `query_key`"
        ):
            call()
    assert len(server.seen) == 9
    make(header_key="h", token="t").calls.either()
    half.calls.both(extra_query={"key": "q"})
    assert server.last.query == "key=q"


def test_any_script(client: Any, server: Server) -> None:
    server.tell(Told(json.dumps({"名前": "n", "שם": "s", "été": 3})))
    found = client.駅.駅を取得("新宿", имя="и", नाम="न", größe=1, query="e")
    assert server.last.path == "/%E6%9D%B1%E4%BA%AC/%E6%96%B0%E5%AE%BF"
    assert found.名前 == "n"
    assert (found.שם, found.été) == ("s", 3)


def test_clashing_names(client: Any, server: Server) -> None:
    server.tell(Told(json.dumps({"userId": "1", "user_id": "2", "UserID": "3", "user__id": "4"})))
    found = client.things.retrieve(
        "p", query_id="q", header_id="h", user_id="2", query_user_id="3", query_user_id2="1"
    )
    assert server.last.path == "/things/p"
    assert server.last.query == "id=q&userId=1&user_id=2&user-id=3"
    assert server.last.headers["id"] == "h"
    assert sorted(found.to_dict(use_api_names=False).values()) == ["1", "2", "3", "4"]
    assert len(found.to_dict(use_api_names=False)) == 4


def test_reserved_words(client: Any, server: Server) -> None:
    server.tell(Told(json.dumps({"model_config": "m", "copy": "c", "__class__": "x", "json": "j"})))
    found = client.class_.import_(
        "f", self_="s", timeout_="t", extra_body_="e", print="p", lambda_="l"
    )
    assert server.last.path == "/class/f"
    assert server.last.query == "self=s&timeout=t&extra_body=e&print=p"
    assert json.loads(server.last.body) == {"lambda": "l"}
    assert found.to_dict()["__class__"] == "x"


def test_no_operation_ids(client: Any, server: Server) -> None:
    server.tell(Told('["o"]'))
    assert client.shops.orders.list("s") == ["o"]
    client.shops.orders.create("s")
    client.shops.orders.retrieve("o", shop_id="s")
    client.shops.orders.delete("o", shop_id="s")
    client.api.retrieve()
    assert [(each.method, each.path) for each in server.seen] == [
        ("GET", "/shops/s/orders"),
        ("POST", "/shops/s/orders"),
        ("GET", "/shops/s/orders/o"),
        ("DELETE", "/shops/s/orders/o"),
        ("GET", "/"),
    ]


def test_tags_with_spaces(client: Any, server: Server) -> None:
    client.very_long_tag_more_v2.a()
    client.very_long_tag_more_v2.c()
    client.b.retrieve()
    assert [each.path for each in server.seen] == ["/a", "/c", "/b"]


def test_long_names(client: Any, server: Server) -> None:
    (resource,) = (name for name in dir(client) if name.startswith("very_long"))
    things = getattr(client, resource)
    (method,) = (name for name in dir(things) if name.startswith("rather_long"))
    getattr(things, method)()
    assert server.last.path == "/things"


def test_idempotency(make: Callable[..., Any], server: Server) -> None:
    again = {"retry-after-ms": "1"}
    server.tell(*[Told(status=500, headers=again)] * 2, *[Told(b"", status=204)] * 5)
    orders = make(max_retries=2).orders
    orders.create()
    orders.create()
    orders.create(extra_headers={"idempotency-KEY": "mine"})
    orders.pay(idempotency_key="mine")
    orders.pay()
    keys = [each.headers["idempotency-key"] for each in server.seen]
    assert keys[0] == keys[1] == keys[2]
    assert keys[4:6] == ["mine", "mine"]
    assert len({*keys}) == 4
    assert len(keys[0]) == 36
    server.clear()
    orders.list()
    orders.replace("o")
    make(default_headers={"Idempotency-Key": "all"}).orders.create()
    assert [each.headers.get("idempotency-key") for each in server.seen] == [None, None, "all"]
